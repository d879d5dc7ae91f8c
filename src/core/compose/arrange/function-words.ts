/** Function words of languages other than English, by their code: what every text is full of, whatever it is about. */
export const functionWords: Readonly<Record<string, string>> = {
  de:
    'aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass dem den denn der des die dies diese ' +
    'diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es für gegen hat hatte haben hier hin ihr ihre im in ist ja ' +
    'jede jetzt kann kein keine können mehr mit muss nach neu neue neuen nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll über ' +
    'um und uns unter viel vom von vor war waren was weil wenn werden wer wie wieder wir wird wo zu zum zur zwei zwischen',
  es:
    'al algo ante antes como con contra cual cuando de del desde donde dos el ella ellos en entre era eran es esa ese eso esta estaba estado están ' +
    'este esto estos fue fueron ha había hace han hasta hay la las le les lo los más me mi mientras muy nada ni no nos nueva nuevo nuestra nuestro o ' +
    'otra otro para pero poco por porque que qué quien se sea ser si sí sin sobre solo son su sus también tan tiene todo todos tras tu un una uno ' +
    'unos ya yo',
  fr:
    'à après au aussi autre aux avant avec avoir bien c ce ceci cela celle ces cet cette chez comme contre d dans de depuis des deux doit donc du elle ' +
    'elles en encore entre est et été être eu fait il ils j je jusque l la le les leur leurs lui m ma mais même mes moins mon n ne nos notre nous ' +
    'nouveau nouvelle on ont ou où par pas peu plus pour quand que quel quelle qui s sa sans se ses si son sont sous sur ta te tout toute tous très ' +
    'trop un une vers vos votre vous y',
  it:
    'a ai al alla alle anche ancora che chi ci come con contro cosa cui da dal dalla dei del della delle dello di dopo dove due e è ed era essere fa ' +
    'fino fra gli ha hanno ho i il in io la le lei lo loro lui ma mentre mi molto nei nel nella nelle noi non nostro nuova nuovo o ogni per perché ' +
    'più poi prima quando quella quello questa questo se senza si sia sono sopra su sua sue sul sulla suo tra tutti tutto un una uno vi',
  nl:
    'aan al alle als altijd ben bij dan dat de der deze die dit door een en er geen haar had heb hebben heeft het hier hij hoe hun ik in is ja je kan ' +
    'maar meer men met mij mijn moet na naar niet nieuw nieuwe nog nu of om omdat ons ook op over te tot twee u uit uw van veel voor waar was wat we ' +
    'weer wel werd wie wij word worden wordt zal ze zich zij zijn zo zonder',
  pl:
    'a aby albo ale ani bardzo bez bo by być był była było były co czy dla do dwa gdy gdzie go i ich im in inne ja jak jako je jego jej jest już kiedy ' +
    'kto która które który lub ma mają mi mnie może my na nad nam nas nie nim nowa nowe nowy o od on ona one oni oraz po pod przed przez przy są się ' +
    'swoje ta tak także tam te tego tej ten to tu tylko w we wszystko z za ze że',
  pt:
    'a à ao aos as às até com como contra da das de del depois desde do dois dos e é ela elas ele eles em entre era essa esse esta está este foi foram ' +
    'há isso isto já lhe mais mas me mesmo meu muito na não nas nem no nos nossa nosso nova novo o os ou para pela pelo por porque quando que quem são ' +
    'se sem ser seu sua só sobre também tem todo todos um uma você',
  ru:
    'а без более был была были было быть в во вот все всё вы где да для до его ее её если есть еще ещё же за и из или им их как когда кто ли мы на над ' +
    'наш не нет но о об один он она они от по под после при с со так также там то только у уже чем что чтобы эта эти это этот я',
  sv:
    'alla allt att av blev bli blir då där de dem den denna det detta dig din dock du efter ej eller en ett för från få får ha hade han har här hon hos ' +
    'hur i in inte jag kan kunna man med men mer mot mycket när nu ny nya någon och om oss på sedan sig sin ska skulle så till två under upp ut utan vad ' +
    'var varit vi vid vill är än över',
  ar: 'في من على إلى عن مع هذا هذه ذلك التي الذي كان كانت قد لا ما لم لن أن إن أو ثم بعد قبل كل بين هو هي هم',
  he: 'של על את עם זה זו הוא היא הם אני לא כן גם כי אם או אל מן אבל כל יש אין היה היו אחרי לפני בין רק עוד',
  ja: 'これ それ あれ この その する した して いる ある なる です ます こと もの ため から まで より など',
  zh: '的 了 在 是 我 有 和 就 不 人 都 一个 上 也 很 到 说 要 去 你 会 着 没有 看 这 那 他们 我们 以及 因为 所以',
}
