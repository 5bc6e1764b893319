import type { SplitWords } from './words';
import { operations, phrases, set } from './words';

export const french: SplitWords = {
  code: 'fr',
  verbPosition: 'first',
  verbs:
    set(`acheter accéder accepter activer actualiser administrer afficher ajouter ajuster analyser annuler approuver archiver assigner associer
    attribuer automatiser autoriser calculer changer charger chercher choisir classer cliquer commander commenter comparer compléter
    concevoir configurer confirmer connecter consulter contacter contrôler convertir copier corriger couler créer définir déconnecter
    demander déplacer déposer dessiner désactiver diffuser distribuer documenter dupliquer éditer effacer enregistrer envoyer
    estimer évaluer exporter filtrer finaliser fournir fusionner générer gérer grouper imprimer importer informer inscrire installer
    intégrer inviter lancer lier lire lister livrer masquer mesurer mettre modifier monter montrer naviguer noter notifier obtenir
    optimiser ordonner organiser ouvrir paramétrer partager payer personnaliser planifier poser poster préparer prévenir produire
    programmer proposer protéger publier rechercher recevoir rédiger réduire refuser régler rejeter relancer remplacer remplir
    renommer renouveler réparer répondre réserver restaurer réinitialiser retirer retourner sauvegarder scanner sélectionner signaler signer suivre
    supprimer surveiller suspendre synchroniser télécharger téléverser tester traduire traiter transférer transmettre trier trouver
    utiliser valider vendre vérifier visualiser voir voter tourner monter écrire creuser élever enduire peindre commander carreler`),
  nounLike: new Set(),
  intransitive: set('connecter déconnecter inscrire naviguer payer répondre'),
  verbShape: /^[a-zà-ÿ]{3,}(?:(?<!i)er|dre|ttre)$/,
  fixedPairs: phrases('rechercher remplacer|glisser déposer|copier coller|couper coller'),
  particles: set(''),
  fillers: set(
    "me m m' se s s' de d d' à aussi ensuite puis également facilement rapidement enfin pouvoir le la les l l' lui leur",
  ),
  conjunctions: set('et ou puis ainsi & ensuite'),
  determiners: set(
    "un une le la les l' l des du mon ma mes notre nos son sa ses leur leurs ce cet cette ces chaque tous toutes plusieurs",
  ),
  pronouns: set(''),
  subordinators: set(
    "qui que dont où quand lorsque si parce car afin pour comme comment pourquoi jusqu'à sauf",
  ),
  prepositions: set("en dans pour de d' du des depuis vers par avec sur à au aux via sous entre"),
  building: set('améliorer étendre développer créer ajouter construire concevoir introduire'),
  implement: { before: 'Mettre en place', after: '' },
  otherwise: {
    extras: 'compléments',
    errors: 'erreurs et cas limites',
    happyPath: 'cas nominal',
    spike: 'Clarifier :',
    quality: 'objectif de qualité',
    simple: 'version la plus simple',
    core: 'noyau',
    works: 'version qui fonctionne',
  },
  operations: {
    create: operations('créer:cré(?!dit) ajouter:ajout inviter:invit'),
    view: operations('consulter:(?:consult|liste) afficher:affich rechercher:recherch'),
    edit: operations('modifier:modifi changer:chang renommer:renomm'),
    delete: operations('supprimer:supprim retirer:retir archiver:archiv désactiver:désactiv'),
  },
  umbrella: set('gérer administrer'),
  conditions:
    /(?<![\p{L}])(?:si|sauf|uniquement (?:si|pour|quand)|seulement (?:si|pour|quand)|à moins|sinon|dans le cas)(?![\p{L}])/iu,
  negatives:
    /(?<![\p{L}])(?:erreurs?|invalides?|échoue\p{L}*|échec|introuvable|impossible|refusé\p{L}*|rejeté\p{L}*|manquant\p{L}*|doublon|expiré\p{L}*|faux|incorrect\p{L}*|trop (?:long|grand|court)\p{L}*|avertiss\p{L}*|ne .{1,30} plus|ne .{1,30} pas)(?![\p{L}])/iu,
  decided:
    /(?<!\p{L})(?:approuv\p{L}*|approbation|accept\p{L}*|répon(?:se|d|du)\p{L}*|validation|accord\p{L}*|décision|décid\p{L}*)/iu,
  refused: /(?<!\p{L})(?:refus\p{L}*|rejet\p{L}*)/iu,
  circumstance:
    /^(?:tant qu|pendant qu|jusqu|dès qu|après|avant|une fois|lorsqu|quand|si|en cas|pendant|sans|pour)[\p{L}’']*\s[^,\n]{3,100},\s+(?=\p{L}+[\s'’]+\p{L})/iu,
  optional:
    /(?<![\p{L}])(?:optionnel\p{L}*|facultatif\p{L}*|plus tard(?! qu)|phase (?:2|3|deux|trois)|éventuellement|souhaitable|si possible|bonus)(?![\p{L}])/iu,
  sequence: /(?:->|→|=>|(?<![\p{L}])(?:puis|ensuite|enfin|étape \d)(?![\p{L}]))/iu,
  quality:
    /(?<![\p{L}])(?:\d+\s?(?:ms|millisecondes?|secondes?|s)(?![\p{L}])|performan\p{L}*|rapide\p{L}*|temps de (?:chargement|réponse)|accessib\p{L}*|wcag|rgpd|traduct\p{L}*|chiffr\p{L}*|optimis\p{L}*|disponibilité|journalis\p{L}*)/iu,
  asks: /(?<!\p{L})(?:nous (?:devons|voulons|devrions)|il faut|on doit|(?:idée|but|objectif|plan|tâche|proposition)(?: \p{L}+){0,3} est de|doit pouvoir|doivent pouvoir)\s+/iu,
  uncertain: [
    /\?(?:\s|$)/u,
    /(?<![\p{L}])(?:étudier|évaluer|explorer|inconnu|pas clair|prototype|faisabilité|quel(?:le)? (?:outil|bibliothèque|prestataire))/iu,
    /(?<![\p{L}])(?:à définir|à confirmer|à décider|à préciser|question ouverte|tbd)/iu,
  ],
  everywhere:
    /(?<![\p{L}])(?:tous|toutes|chaque|partout|toujours|accessib\p{L}*|wcag|performance)(?![\p{L}])/iu,
  associations: [
    ['partager inviter envoyer', 'lien destinataire invit mail ouvr'],
    ['sauvegarder enregistrer', 'déconnexion conserv retrouv enregistré'],
    ['renommer nommer', 'nom caractère titre'],
    ['supprimer effacer archiver retirer', 'corbeille annul confirm restaur'],
    ['rechercher chercher trouver', 'résultat terme mot'],
    ['filtrer trier', 'ordre colonne croissant critère'],
    ['exporter imprimer télécharger', 'fichier csv pdf format page'],
    ['importer téléverser', 'fichier csv ligne format taille mo'],
    ['payer acheter commander', 'carte paiement prix facture reçu total'],
    ['connecter inscrire', 'mot passe compte session mail'],
    ['modifier changer éditer', 'formulaire champ valeur'],
    ['consulter voir afficher', 'page colonne liste affiché visible vide'],
    ['annuler retourner', 'rembours délai frais motif'],
    ['réserver planifier', 'date heure créneau calendrier jour'],
    ['valider approuver refuser', 'statut motif décision'],
    ['notifier prévenir', 'mail message sms notification'],
  ],
};
