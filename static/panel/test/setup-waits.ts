import { beforeAll } from '@jest/globals';
import { configure } from '@testing-library/react';
import { allSentences, setLocale } from '../src/messages';

/** Dialogs load when they are opened, and the first one on a fresh clone is compiled first. Milliseconds. */
configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  await setLocale('en');
  await allSentences();
});
