import { useId } from 'react';
import type { SplitChoices } from '../../../../../src/jira/split-choices';
import { t } from '../../messages';
import { toggled } from '../filters';
import { AskedFields } from './asked-fields';
import type { Place, Placement, Target, Ticked } from './placement';
import { askedOf, innerTypes, targetsOf, withTarget } from './placement';

const places: readonly Place[] = ['below', 'above', 'bottom'];
const ticked: readonly Ticked[] = ['labels', 'components', 'priority', 'assignee', 'sprint'];

/** Where the parts go, what comes along, and what the create screen asks for. */
export function PlacementFields({
  parentKey,
  choices,
  sizeField,
  placement,
  onPlacement,
}: {
  readonly parentKey: string;
  readonly choices: SplitChoices;
  readonly sizeField: string | undefined;
  readonly placement: Placement;
  readonly onPlacement: (placement: Placement) => void;
}) {
  const asked = askedOf(choices, placement, sizeField);
  return (
    <div className="placement">
      <TargetChoice
        parentKey={parentKey}
        choices={choices}
        placement={placement}
        onTarget={(target) => {
          onPlacement(withTarget(placement, target, choices));
        }}
      />
      <div>
        <PlaceChoice
          parentKey={parentKey}
          choices={choices}
          placement={placement}
          onPlacement={onPlacement}
        />
        {placement.target === 'new-items' && (
          <label className="tick along">
            <input
              type="checkbox"
              checked={placement.closes}
              onChange={() => {
                onPlacement({ ...placement, closes: !placement.closes });
              }}
            />
            {t('split.closes', { key: parentKey })}
          </label>
        )}
        <Along choices={choices} placement={placement} onPlacement={onPlacement} />
      </div>
      {asked.length > 0 && (
        <AskedFields
          fields={asked}
          answers={placement.answers}
          onAnswer={(id, answer) => {
            onPlacement({ ...placement, answers: { ...placement.answers, [id]: answer } });
          }}
        />
      )}
    </div>
  );
}

function TargetChoice({
  parentKey,
  choices,
  placement,
  onTarget,
}: {
  readonly parentKey: string;
  readonly choices: SplitChoices;
  readonly placement: Placement;
  readonly onTarget: (target: Target) => void;
}) {
  const name = useId();
  const targets = targetsOf(choices);
  const isMissing = choices.own !== undefined && !targets.includes('children');
  return (
    <fieldset className="proposals">
      <legend>{t('split.target')}</legend>
      {targets.map((target) => (
        <label key={target} className="proposal">
          <input
            type="radio"
            name={name}
            checked={target === placement.target}
            onChange={() => {
              onTarget(target);
            }}
          />
          <span>
            <span className="proposal-title">{t(`split.target.${target}`, { key: parentKey })}</span>
            <span className="proposal-why">{t(`split.target-why.${target}`, { key: parentKey })}</span>
          </span>
        </label>
      ))}
      {isMissing && (
        <p className="proposal-why">
          {choices.containers?.length
            ? t('split.no-children', {
                key: parentKey,
                type: choices.own.type.name,
                containers: [...choices.containers],
              })
            : t('split.no-containers', { key: parentKey })}
        </p>
      )}
    </fieldset>
  );
}

function PlaceChoice({
  parentKey,
  choices,
  placement,
  onPlacement,
}: {
  readonly parentKey: string;
  readonly choices: SplitChoices;
  readonly placement: Placement;
  readonly onPlacement: (placement: Placement) => void;
}) {
  const id = useId();
  const types = innerTypes(choices, placement.target);
  if (types.length === 1) return null;
  return types.length > 1 ? (
    <>
      <label className="field-label" htmlFor={id}>
        {t('split.type')}
      </label>
      <select
        id={id}
        className="input select"
        value={placement.typeId}
        onChange={(event) => {
          onPlacement({ ...placement, typeId: event.currentTarget.value });
        }}
      >
        {types.map(({ type }) => (
          <option key={type.id} value={type.id}>
            {type.name}
          </option>
        ))}
      </select>
    </>
  ) : (
    <>
      <label className="field-label" htmlFor={id}>
        {t('split.place')}
      </label>
      <select
        id={id}
        className="input select"
        value={placement.place}
        onChange={(event) => {
          const chosen = places.find((place) => place === event.currentTarget.value);
          if (chosen) onPlacement({ ...placement, place: chosen });
        }}
      >
        {places.map((place) => (
          <option key={place} value={place}>
            {t(`split.place.${place}`, { key: parentKey })}
          </option>
        ))}
      </select>
    </>
  );
}

/** What the item holds, each with a tick. */
function Along({
  choices,
  placement,
  onPlacement,
}: {
  readonly choices: SplitChoices;
  readonly placement: Placement;
  readonly onPlacement: (placement: Placement) => void;
}) {
  const { ticks, fields, links } = placement;
  const rows = [
    ...ticked
      // What stands inside an item is in that item's sprint.
      .filter(
        (name) => choices.held[name].length > 0 && !(name === 'sprint' && placement.typeId !== undefined),
      )
      .map((name) => ({
        id: `tick ${name}`,
        label: t(`split.along.${name}`, { names: choices.held[name] }),
        checked: ticks[name],
        toggle: (): Placement => ({ ...placement, ticks: { ...ticks, [name]: !ticks[name] } }),
      })),
    ...choices.more.map(({ id, name, shown }) => ({
      id,
      label: t('split.along.field', { name, shown }),
      checked: fields.has(id),
      toggle: (): Placement => ({ ...placement, fields: toggled(fields, id) }),
    })),
    ...choices.links.map(({ relation, otherKey }, position) => ({
      id: `link ${position}`,
      label: t('split.along.link', { relation, other: otherKey }),
      checked: links.has(position),
      toggle: (): Placement => ({ ...placement, links: toggled(links, position) }),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <fieldset className="proposals">
      <legend>{t('split.along')}</legend>
      {rows.map(({ id, label, checked, toggle }) => (
        <label key={id} className="tick along">
          <input
            type="checkbox"
            checked={checked}
            onChange={() => {
              onPlacement(toggle());
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
