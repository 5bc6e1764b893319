import { tokenise } from '../../text/tokens';
import type { Reading } from '../read/read-item';
import type { SplitOptions } from '../split';

const layers =
  /^(?:front-?\s?end|back-?\s?end|apis?|rest|graphql|databases?|db|schema|ui|gui|tests?|testing|unit|integration|e2e|server|client|css|html|sql|endpoints?|migrations?|datenbank(?:schema)?|oberfläche|schnittstelle|tests|base|données|interface|pruebas|datos|qa|deployment|controllers?|models?|views?|services?|layers?)$/iu;

const around =
  /^(?:implement|build|create|write|add|make|do|umsetzen|bauen|erstellen|schreiben|mettre|place|créer|écrire|implementar|crear|escribir|for|the|part|work|code|layer)$/iu;

/** Whether a part is a layer of the system and nothing else: "Backend", "Write unit tests", "API". */
export function isLayer(label: string, { language }: Pick<Reading, 'language'>): boolean {
  const words = tokenise(label, { language })
    .map(({ word }) => word)
    .filter((word) => !around.test(word));
  return words.length > 0 && words.every((word) => layers.test(word));
}

/** The same of a title as a person may have typed it: what stands behind the last dash is what sets the part apart. */
export function namesLayer(title: string): boolean {
  return isLayer(title.slice(title.search(/[^–]*$/u)), { language: 'other' });
}

/** Sub-tasks, and parts of a task, may be layers of the system; stories may not. */
export const layersMayStand = ({ item }: Pick<Reading, 'item'>, { target }: SplitOptions): boolean =>
  target === 'subtasks' || item.type.kind === 'task';
