import { describe, expect, it } from '@jest/globals';
import { guessLanguage } from '../../../src/domain/text/language';

describe('guessLanguage', () => {
  it.each([
    ['en', 'As a customer I want to see when my order arrives so that I can be at home.'],
    ['de', 'Als Kunde möchte ich sehen, wann meine Bestellung kommt, damit ich zu Hause bin.'],
    ['fr', 'En tant que client, je veux voir quand ma commande arrive afin d’être à la maison.'],
    ['es', 'Como cliente quiero ver cuándo llega mi pedido para estar en casa.'],
    ['other', 'Como cliente, quero ver quando o meu pedido chega para não ter de esperar em casa.'],
    [
      'other',
      'Als klant wil ik zien wanneer mijn bestelling komt zodat ik niet hoef te wachten op het pakket.',
    ],
    ['other', 'Jako klient chcę widzieć, kiedy przyjdzie moje zamówienie, żeby nie czekać na nie w domu.'],
    ['other', '顧客として、注文がいつ届くかを確認したい。'],
    ['other', 'Как клиент я хочу видеть, когда придёт мой заказ.'],
  ])('tells %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('answers with the fallback when there is too little to go by', () => {
    expect(guessLanguage('NullPointerException', 'de')).toBe('de');
    expect(guessLanguage('', 'fr')).toBe('fr');
  });
});
