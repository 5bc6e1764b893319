/**
 * Frequent words of languages that are not understood, so that a text in one of them is not taken for its nearest
 * relative (Portuguese for Spanish, Dutch for German).
 */
export const otherStopWords: Readonly<Record<string, readonly string[]>> = {
  pt: 'a ao aos as até com como da das de do dos e ela ele em então entre era essa esse esta este eu foi isso já lhe mais mas me mesmo minha muito na nas não no nos num o os ou para pela pelo por quando que quem se sem ser seu são sua também tem um uma você'.split(
    ' ',
  ),
  it: 'a ai al alla alle anche che chi ci come con così cui da dal dalla degli dei del della delle di dove e è gli ha hanno i il in io la le lo loro ma mi nei nel nella non o per perché più quando questa questo se si sia sono su sul tra tutti un una uno'.split(
    ' ',
  ),
  nl: 'aan als bij dan dat de deze die dit door een en er geen gebruiker heb hebben heeft het hier hij ik in is je kan kunnen maar meer met mijn moet na naar niet nog of om onder ook op over te tot uit van voor was wat we wel wie wij willen wordt worden zal ze zich zij zijn zo zodat zou'.split(
    ' ',
  ),
  pl: 'aby albo ale bez być było czy dla do gdy i ich ja jak jako jego jest jeśli już każdy która które który ma można na nie o od oraz po pod przez przy się są ta tak takie tej ten to tych tylko w we wszystkie z za ze że żeby'.split(
    ' ',
  ),
  sv: 'alla att av bara blir de den det du där efter eller en ett för från han har hon hur här i inte jag kan kommer kunna man med mer men mig min måste nu när och om på sedan sig sin ska skall som så till under upp ut vad var vi vid vill är'.split(
    ' ',
  ),
  da: 'af alle at blev bliver da de deres det efter eller en er et for fordi fra han har hun hvad hvis hvor ikke ind jeg kan kunne man med men mig mit når og også om op over på sig skal som så til ud under var ved vi vil være'.split(
    ' ',
  ),
  cs: 'aby ale ani by byl být co do i jak jako je jeho jen jsem jsou k která které který mezi na nebo není o od po pod pokud pro při s se si svůj tak také to u už v ve z za ze že'.split(
    ' ',
  ),
  tr: 'ama ancak bir bu çok da daha de değil diye en gibi göre her için ile ise kadar ki mı nasıl ne o olan olarak olduğu ya ve veya'.split(
    ' ',
  ),
};
