import { useEffect, useId, useState } from 'react';
import type { Choice, PeopleChoices } from '../../gather/bulk-choices';
import { t } from '../../messages';
import { firstStop } from '../parts/dialog';

const nobody = 'nobody';
/** Pause in the typing before anybody is looked for; searches of people have a limit of their own. */
const pauseMilliseconds = 300;

interface Found {
  readonly words: string;
  /** `undefined`: they could not be searched. */
  readonly people: readonly Choice[] | undefined;
}

/** Looks for people as they are typed. @returns the last answer; `undefined` where nothing is asked or heard yet */
function useFound(choices: PeopleChoices | undefined, words: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (words === '' || !choices) return undefined;
    let current = true;
    const answer = (people: Found['people']) => {
      if (current) setFound({ words, people });
    };
    const timer = setTimeout(() => {
      choices.findPeople(words).then(answer, () => {
        answer(undefined);
      });
    }, pauseMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [choices, words]);
  return found?.words === words ? found : undefined;
}

function foundText({ words, people }: Found): string {
  if (!people) return t('bulk.person.unsearched');
  return t('bulk.person.found', { count: people.length, words });
}

/** Whom to hand items to: first who works here already, and anybody else by name. */
export function PersonSelect({
  choices,
  onPerson,
}: {
  readonly choices: PeopleChoices | undefined;
  readonly onPerson: (accountId: string | null, name: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Choice>();
  const words = text.trim();
  const found = useFound(choices, words);
  const offered = found?.people ?? choices?.people ?? [];
  // Who was chosen stays so while others are looked for.
  const options = [
    { id: nobody, name: t('bulk.nobody') },
    ...(chosen && chosen.id !== nobody && !offered.some((one) => one.id === chosen.id) ? [chosen] : []),
    ...offered,
  ];
  return (
    <>
      <div className="bulk-field">
        <label htmlFor={`${id}-words`}>{t('bulk.field.find-person')}</label>
        <input
          id={`${id}-words`}
          {...firstStop}
          className="input"
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      </div>
      <div className="bulk-field">
        <label htmlFor={`${id}-person`}>{t('bulk.field.person')}</label>
        <select
          id={`${id}-person`}
          className="select"
          value={chosen?.id ?? ''}
          onChange={({ currentTarget }) => {
            const person = options.find((one) => one.id === currentTarget.value);
            setChosen(person);
            if (person) onPerson(person.id === nobody ? null : person.id, person.name);
          }}
        >
          <option value="" disabled>
            {t('bulk.choose')}
          </option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="quiet">
        {found && foundText(found)}
      </p>
    </>
  );
}
