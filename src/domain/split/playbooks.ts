import type { PlaybookSettings } from './playbook-settings';
import type { Playbook } from './split';

/** The templates a team works with: its own, and those that come with the app unless replaced or turned off. */
export function playbooksOf({ off, own }: PlaybookSettings): readonly Playbook[] {
  const gone = new Set([...off, ...own.map(({ id }) => id)]);
  const mine = own
    .filter(({ id }) => !off.includes(id))
    .map(({ alsoInDescription, areVariants, ...book }): Playbook => ({
      ...book,
      ...(alsoInDescription === undefined ? {} : { alsoInDescription }),
      ...(areVariants === undefined ? {} : { areVariants }),
    }));
  return [...mine, ...playbooks.filter(({ id }) => !gone.has(id))];
}

/**
 * Templates a team starts with; it can change them. Steps are named as the trade names them. None names what a team
 * happens to work with (platforms, regions, clients): the text has to say so, or the team has to write a template.
 */
export const playbooks: readonly Playbook[] = [
  {
    id: 'video',
    language: 'en',
    heads: [
      'video ads',
      'video ad',
      'promo video',
      'video clip',
      'explainer video',
      'product video',
      'campaign video',
    ],
    steps: ['Script writing', 'Storyboarding', 'Video editing'],
  },
  {
    id: 'landing-page',
    language: 'en',
    heads: ['landing page', 'campaign page', 'microsite'],
    steps: ['Copywriting', 'Page layout', 'Form and tracking set-up', 'Launch check'],
  },
  {
    id: 'event',
    language: 'en',
    heads: [
      'launch event',
      'customer event',
      'company event',
      'webinar',
      'trade fair',
      'open day',
      'roadshow',
    ],
    steps: ['Venue and date', 'Programme and speakers', 'Invitations', 'Event day', 'Follow-up'],
  },
  {
    id: 'newsletter',
    language: 'en',
    heads: ['newsletter', 'e-mail campaign', 'email campaign', 'mailing'],
    steps: ['Audience selection', 'Copywriting', 'Template layout', 'Sending and analysis'],
  },
  {
    id: 'brochure',
    language: 'en',
    heads: ['brochure', 'flyer', 'catalogue', 'leaflet', 'white paper'],
    steps: ['Copywriting', 'Layout', 'Proofreading', 'Printing'],
  },
  {
    id: 'social-media',
    language: 'en',
    heads: ['social media campaign', 'social media', 'campaign'],
    steps: ['Message and audience', 'Content production', 'Posting schedule', 'Results report'],
  },
  {
    id: 'wall',
    language: 'en',
    heads: ['wall', 'partition'],
    steps: ['Survey and set out', 'Order materials', 'Raise wall', 'Plaster and finish'],
  },
  {
    id: 'foundation',
    language: 'en',
    heads: ['foundation', 'foundations', 'slab'],
    steps: [
      'Survey and set out',
      'Excavate',
      'Place formwork and reinforcement',
      'Pour concrete',
      'Inspection',
    ],
  },
  {
    id: 'fit-out',
    language: 'en',
    heads: ['fit-out', 'fit out', 'refurbishment', 'renovation', 'kitchen', 'bathroom'],
    steps: ['Survey', 'Order materials', 'Build', 'Services', 'Finish', 'Inspection'],
  },
  {
    id: 'roof',
    language: 'en',
    heads: ['roof', 'roofing'],
    steps: ['Survey', 'Order materials', 'Build frame', 'Lay covering', 'Inspection'],
  },
  {
    id: 'video-de',
    language: 'de',
    heads: ['werbevideo', 'werbevideos', 'erklärvideo', 'imagefilm', 'video', 'videos'],
    steps: ['Drehbuch schreiben', 'Storyboard zeichnen', 'Video schneiden'],
  },
  {
    id: 'landing-page-de',
    language: 'de',
    heads: ['landingpage', 'landing-page', 'aktionsseite'],
    steps: ['Texte schreiben', 'Seite gestalten', 'Formular und Messung einrichten', 'Start prüfen'],
  },
  {
    id: 'event-de',
    language: 'de',
    heads: ['veranstaltung', 'messe', 'webinar', 'tag der offenen tür'],
    steps: ['Ort und Termin', 'Programm und Redner', 'Einladungen', 'Durchführung', 'Nachbereitung'],
  },
  {
    id: 'newsletter-de',
    language: 'de',
    heads: ['newsletter', 'mailing'],
    steps: ['Empfänger auswählen', 'Texte schreiben', 'Vorlage gestalten', 'Versand und Auswertung'],
  },
  {
    id: 'wall-de',
    language: 'de',
    heads: ['mauer', 'wand', 'trennwand'],
    steps: ['Aufmaß', 'Material bestellen', 'Wand mauern', 'Verputzen'],
  },
  {
    id: 'fit-out-de',
    language: 'de',
    heads: ['innenausbau', 'umbau', 'sanierung', 'bad', 'küche'],
    steps: ['Aufmaß', 'Material bestellen', 'Rohbau', 'Leitungen', 'Oberflächen', 'Abnahme'],
  },
  {
    id: 'video-fr',
    language: 'fr',
    heads: ['vidéo', 'vidéos', 'film publicitaire', 'spot'],
    steps: ['Rédaction du scénario', 'Storyboard', 'Montage vidéo'],
  },
  {
    id: 'event-fr',
    language: 'fr',
    heads: ['salon', 'événement', 'webinaire', 'portes ouvertes'],
    steps: ['Lieu et date', 'Programme et intervenants', 'Invitations', 'Jour J', 'Suivi'],
  },
  {
    id: 'wall-fr',
    language: 'fr',
    heads: ['mur', 'cloison'],
    steps: ['Relevé', 'Commande des matériaux', 'Élévation du mur', 'Enduit'],
  },
  {
    id: 'video-es',
    language: 'es',
    heads: ['vídeo', 'vídeos', 'video', 'spot'],
    steps: ['Guion', 'Guion gráfico', 'Edición de vídeo'],
  },
  {
    id: 'event-es',
    language: 'es',
    heads: ['evento', 'feria', 'webinar'],
    steps: ['Lugar y fecha', 'Programa y ponentes', 'Invitaciones', 'Día del evento', 'Seguimiento'],
  },
  {
    id: 'wall-es',
    language: 'es',
    heads: ['muro', 'pared', 'tabique'],
    steps: ['Medición', 'Pedido de materiales', 'Levantar el muro', 'Enlucido'],
  },
];
