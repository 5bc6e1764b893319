import type { SplitWords } from './words';
import { operations, phrases, set } from './words';

export const german: SplitWords = {
  code: 'de',
  verbPosition: 'last',
  verbs:
    set(`abbrechen abfragen abgeben abgleichen ablegen ablehnen abonnieren abrechnen abrufen absagen abschicken abschließen absenden
    abstimmen aktivieren aktualisieren akzeptieren analysieren anbieten ändern anfordern anfragen angeben anhängen anlegen anmelden
    annehmen anpassen anrufen anschauen ansehen anwenden anzeigen archivieren aufbauen auflisten aufnehmen aufräumen aufrufen
    auftragen ausblenden ausdrucken ausfüllen ausgeben auslösen ausprobieren auswählen auswerten automatisieren bauen beantragen
    beantworten bearbeiten bekommen benachrichtigen benennen berechnen bestätigen bestellen betonieren bewerten bezahlen blockieren
    buchen checken dokumentieren downloaden drehen drucken duplizieren eindecken einbauen einblenden einfügen einführen eingeben
    einladen einkaufen einlösen einplanen einreichen einrichten einschränken einsehen einstellen eintragen empfangen entfernen entscheiden
    entwerfen entwickeln erfassen ergänzen erhalten erinnern erkennen erneuern erstellen ersetzen erweitern erzeugen exportieren
    favorisieren festlegen filtern finden folgen formatieren freigeben fertigstellen fließen fotografieren generieren genehmigen gestalten gruppieren
    hervorheben herunterladen hinterlegen hinzufügen hochladen importieren informieren installieren integrieren kalkulieren
    kategorisieren kaufen klonen kommentieren konfigurieren kontaktieren kontrollieren kopieren korrigieren laden leeren lesen liefern
    löschen markieren melden merken messen mieten mitteilen montieren mauern nachbestellen nachverfolgen navigieren nutzen öffnen optimieren
    ordnen organisieren personalisieren pflegen planen posten präsentieren priorisieren produzieren protokollieren prüfen registrieren
    reklamieren reparieren reservieren rückgängig schalten schicken schließen schneiden schreiben scannen sehen senden setzen sichern sortieren
    speichern sperren starten stellen stoppen stornieren streichen suchen synchronisieren tauschen teilen testen tracken
    transferieren trennen trocknen überarbeiten übergeben übernehmen überprüfen übersetzen übertragen überwachen überweisen umbenennen umbuchen umsetzen
    unterschreiben untersuchen validieren veranstalten verbessern verbinden verfolgen vergeben vergleichen verlängern verlegen vermessen vermieten
    veröffentlichen verputzen verschicken verschieben verschlüsseln versenden verteilen verwalten verwenden verzinsen vorbereiten vorschlagen
    wählen wechseln weiterleiten wiederherstellen widerrufen zahlen zeichnen zeigen zurückgeben zurücksetzen zusammenfassen
    zusammenführen zuordnen zuweisen zählen ausheben gießen dämmen fliesen malen`),
  nounLike: new Set(),
  intransitive: set('anmelden abmelden registrieren navigieren einloggen ausloggen bezahlen zahlen'),
  verbShape: /^[a-zäöü]{3,}(?:ieren|isieren)$/,
  fixedPairs: phrases('suchen ersetzen|ausschneiden einfügen|kopieren einfügen'),
  particles: set(''),
  fillers: set(
    'zu auch dann danach anschließend einfach schnell automatisch manuell direkt optional zuletzt',
  ),
  conjunctions: set('und oder sowie & bzw beziehungsweise dann danach anschließend'),
  determiners: set(
    'ein eine einen einem einer der die das den dem des mein meine meinen meinem meiner unser unsere unseren ihr ihre ihren alle jede jeden jedes diese diesen dieses neue neuen mehrere',
  ),
  pronouns: set('es sie ihn'),
  subordinators: set(
    'welche welcher welches wenn falls weil dass ob sobald nachdem bevor damit wie was warum solange',
  ),
  prepositions: set('als in im für von vom aus per über mit auf nach zu zum zur an am bei durch via ins'),
  building: set('verbessern erweitern umsetzen bauen entwickeln einführen erstellen überarbeiten'),
  implement: { before: '', after: 'umsetzen' },
  otherwise: {
    extras: 'Zusätze',
    errors: 'Fehler und Randfälle',
    happyPath: 'Normalfall',
    spike: 'Klären:',
    quality: 'Qualitätsziel',
    simple: 'einfachste Fassung',
    core: 'Kern',
    works: 'lauffähige Fassung',
  },
  operations: {
    create: operations(
      'anlegen:(?:an(?:ge)?leg) erstellen:erstell hinzufügen:hinzu(?:ge)?füg erfassen:erfass',
    ),
    view: operations('ansehen:(?:an(?:ge)?seh) auflisten:(?:auf(?:ge)?list) suchen:such'),
    edit: operations('bearbeiten:bearbeit ändern:(?:ge)?änder aktualisieren:aktualisier'),
    delete: operations(
      'löschen:(?:ge)?lösch entfernen:entfern archivieren:archivier deaktivieren:deaktivier sperren:(?:ge)?sperr',
    ),
  },
  umbrella: set('verwalten pflegen'),
  conditions:
    /(?<![\p{L}])(?:wenn|falls|sofern|außer|es sei denn|nur (?:wenn|für|bei)|ansonsten|andernfalls)(?![\p{L}])/iu,
  negatives:
    /(?<![\p{L}])(?:fehler\p{L}*|ungültig\p{L}*|nicht gefunden|kein(?:e|en|em)?|fehlgeschlagen|schlägt fehl|abgelehnt|verweigert|fehlt|fehlende\p{L}*|doppelt\p{L}*|abgelaufen\p{L}*|falsch\p{L}*|zu (?:lang|groß|viele|kurz)|warn\p{L}*|gesperrt|nicht mehr)(?![\p{L}])/iu,
  decided:
    /(?<!\p{L})(?:genehmig\p{L}*|angenommen|annahme|antwort\p{L}*|geantwortet|freigabe|freigegeben|zustimm\p{L}*|entscheid\p{L}*|entschieden)/iu,
  refused: /(?<!\p{L})(?:abgelehnt\p{L}*|ablehn\p{L}*|lehnt|verweiger\p{L}*|absage\p{L}*)/iu,
  circumstance:
    /^(?:während|bis|solange|sobald|nachdem|bevor|wenn|falls|sofern|nach|vor|bei|ohne|für)\s[^,\n]{3,100},\s+(?:(?:bleib(?:t|en)|wird|werden|ist|sind)\s+)?(?=\p{L}+\s+\p{L})/iu,
  optional:
    /(?<![\p{L}])(?:optional\p{L}*|später(?! als)|phase (?:2|3|zwei|drei)|ausbaustufe|wünschenswert|kann-kriterium|nice[ -]to[ -]have|bei gelegenheit|könnte auch)(?![\p{L}])/iu,
  sequence:
    /(?:->|→|=>|(?<![\p{L}])(?:dann|danach|anschließend|zuletzt|schließlich|schritt \d)(?![\p{L}]))/iu,
  quality:
    /(?<![\p{L}])(?:\d+\s?(?:ms|millisekunden|sekunden?|s)(?![\p{L}])|performan\p{L}*|schneller?|ladezeit\p{L}*|unter last|gleichzeitig\p{L}*|durchsatz|barrierefrei\p{L}*|wcag|screenreader|mehrsprach\p{L}*|übersetz\p{L}*|verschlüssel\p{L}*|dsgvo|optimier\p{L}*|skalier\p{L}*|verfügbarkeit|protokollier\p{L}*)/iu,
  asks: /(?<!\p{L})(?:wir (?:sollten|müssen|wollen|brauchen)|(?:soll|sollen|muss|müssen|möchten))\s+/iu,
  uncertain: [
    /\?(?:\s|$)/u,
    /(?<![\p{L}])(?:untersuchen|recherchieren|evaluieren|herausfinden|unklar|unbekannt|machbarkeit|prototyp|welche(?:r|s)? (?:bibliothek|anbieter|werkzeug))/iu,
    /(?<![\p{L}])(?:tbd|noch offen|zu klären|noch festzulegen|offene frage)/iu,
  ],
  everywhere:
    /(?<![\p{L}])(?:alle|allen|jede\p{L}*|überall|immer|gesamt\p{L}*|barrierefrei\p{L}*|wcag|performance)(?![\p{L}])/iu,
  associations: [
    ['teilen einladen senden versenden verschicken', 'link empfänger einlad mail öffn'],
    ['speichern sichern merken', 'abmeld erhalten wieder dauerhaft gespeichert'],
    ['umbenennen benennen', 'name zeichen titel'],
    ['löschen entfernen archivieren', 'papierkorb rückgängig bestätig weg wiederherst gelöscht'],
    ['suchen finden', 'treffer ergebnis such begriff'],
    ['filtern sortieren', 'reihenfolge spalte absteigend aufsteigend merkmal'],
    ['exportieren drucken herunterladen', 'datei csv pdf xlsx format seite'],
    ['importieren hochladen', 'datei csv zeile format größe mb'],
    ['bezahlen kaufen bestellen zahlen', 'karte zahl preis rechnung beleg summe'],
    ['anmelden registrieren', 'passwort konto sitzung mail versuch'],
    ['bearbeiten ändern', 'formular feld wert geänder'],
    ['ansehen anzeigen einsehen sehen', 'seite spalte liste angezeigt sichtbar leer'],
    ['benachrichtigen erinnern', 'mail nachricht push sms'],
    ['stornieren absagen zurückgeben', 'erstatt frist gebühr grund'],
    ['buchen reservieren planen', 'datum uhrzeit termin kalender tag'],
    ['genehmigen ablehnen freigeben', 'status grund begründ entscheid'],
  ],
};
