import { canonical, isObject, jsonSchema } from '../../../../src/domain/changes/json';
import type { Json, JsonObject } from '../../../../src/domain/changes/json';

/** Settings as they are being edited: possibly not to be saved yet, so plain JSON. */
export type Draft = JsonObject;
export type Path = readonly string[];

/** What the draft says there; `undefined` where it says nothing of its own. */
export function readAt(draft: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    draft,
  );
}

/** The draft with something said there; `undefined` takes it back, and the objects that are empty then. */
export function writeAt(draft: Draft, [step, ...rest]: Path, value: Json | undefined): Draft {
  if (step === undefined) return draft;
  const inner = draft[step];
  const next = rest.length === 0 ? value : writeAt(isObject(inner) ? inner : {}, rest, value);
  const { [step]: _, ...others } = draft;
  const isNothing =
    next === undefined || (rest.length > 0 && isObject(next) && Object.keys(next).length === 0);
  return isNothing ? others : { ...others, [step]: next };
}

/** @throws {z.ZodError} for what is no JSON object */
export function toDraft(settings: object): Draft {
  const json = jsonSchema.parse(settings);
  return isObject(json) ? json : {};
}

export const isSameDraft = (a: Draft, b: Draft): boolean => canonical(a) === canonical(b);
