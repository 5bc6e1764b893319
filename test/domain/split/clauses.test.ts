import { describe, expect, test } from '@jest/globals';
import { plain } from '../../../src/domain/split/pieces';
import { clausesOf } from '../../../src/domain/split/read/clauses';
import { enumerationIn } from '../../../src/domain/split/read/enumerations';
import { runningList } from '../../../src/domain/split/read/running-lists';
import { wordsOf } from '../../../src/domain/split/words';

const phrase = (text: string) => ({ field: 'summary', path: '', from: 0, to: text.length, text });
const clauses = (text: string, language: 'en' | 'de' | 'fr' | 'es' = 'en') =>
  clausesOf(phrase(text), wordsOf(language)).map(({ pieces }) => plain(pieces));

describe('clauses', () => {
  test.each([
    ['export or print a report', ['Export a report', 'Print a report']],
    ['save, rename and share a basket', ['Save a basket', 'Rename a basket', 'Share a basket']],
    ['write a draft, submit it and withdraw it', ['Write a draft', 'Submit a draft', 'Withdraw a draft']],
    ['register and view my bookings', ['Register', 'View my bookings']],
    ['log in and log out', ['Log in', 'Log out']],
    ['view reports and charts', ['View reports and charts']],
    ['set start and stop dates', ['Set start and stop dates']],
    ['drag and drop files', ['Drag and drop files']],
    ['use the app to view and print reports', ['Use the app to view and print reports']],
    ['see a list which I can filter and sort', ['See a list which I can filter and sort']],
    ['read (and print) the manual', ['Read (and print) the manual']],
    ['the dashboard and the report', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  test.each([
    [
      'de' as const,
      'Rechnungen exportieren und per Mail versenden',
      ['Rechnungen exportieren', 'Per Mail versenden'],
    ],
    ['de' as const, 'Noten und Kommentare eintragen', ['Noten und Kommentare eintragen']],
    [
      'fr' as const,
      'réserver ou annuler un rendez-vous',
      ['Réserver un rendez-vous', 'Annuler un rendez-vous'],
    ],
    ['fr' as const, 'voir les bornes et les tarifs', ['Voir les bornes et les tarifs']],
    ['es' as const, 'guardar y compartir la cesta', ['Guardar la cesta', 'Compartir la cesta']],
    ['es' as const, 'ver los puntos y los precios', ['Ver los puntos y los precios']],
  ])('%s: %s', (language, text, expected) => {
    expect(clauses(text, language)).toEqual(expected);
  });
});

describe('enumerations', () => {
  const items = (text: string) => enumerationIn(phrase(text), wordsOf('en'))?.items.map((item) => item.text);

  test.each([
    ['export the list as CSV, PDF and XLSX', ['CSV', 'PDF', 'XLSX']],
    ['upload photos, videos or sound files', ['photos', 'videos', 'sound files']],
    ['install lighting on floors 1, 2 and 3', ['1', '2', '3']],
    ['set start and end dates', undefined],
    ['see the price', undefined],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  test('are found in running text, addresses and "etc." apart', () => {
    const found = (text: string) => runningList([phrase(text)], wordsOf('en')).map((item) => item.text);
    expect(found('Write tests for the packages (command line, library, code processor).')).toEqual([
      'command line',
      'library',
      'code processor',
    ]);
    expect(found('We want to keep orders, invoices, refunds etc.')).toEqual([
      'orders',
      'invoices',
      'refunds',
    ]);
    expect(found('See https://example.org/a,b and https://example.org/c, please.')).toEqual([]);
    expect(found('It is fast and safe.')).toEqual([]);
  });
});
