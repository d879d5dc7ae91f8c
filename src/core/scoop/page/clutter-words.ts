/** Headings of what stands around an article, in the languages of the pages we know. */
const headings = [
  'related(?: (?:articles?|stories|posts?|news|content|topics|links|reading|coverage|items))?',
  '(?:see|read|watch) (?:also|more|next)',
  'further reading on this site',
  '(?:you (?:may|might)|readers) (?:also )?(?:like|enjoy|be interested(?: in)?).*',
  'more (?:from|on|in|stories|news|like this|about|by).{0,60}',
  'more:?',
  '(?:recommended|suggested|trending|popular)(?: (?:now|today|for you|posts?|articles?|stories|videos?|topics?|reading|reads|news|on .{0,30}|in .{0,30}))*',
  'most (?:read|popular|viewed|shared|commented)(?: .{0,40})?',
  '(?:latest|recent|top|editor.?s) (?:news|posts|articles|stories|comments|picks)',
  'share(?: (?:this|on|with|via|the).{0,40})?',
  '(?:like|love) this.*',
  '(?:leave|post|add|write) (?:a|your) (?:comment|reply|response).*',
  '(?:\\d+ )?(?:comments?|responses?|replies)(?: ?\\(?\\d*\\)?)?(?: (?:on|to) .{0,100})?',
  'join the (?:conversation|discussion)',
  'about the authors?',
  '(?:(?:our|the|unser|der|notre|la|nuestra|nuestro|onze) (?:.{0,30} )?)?newsletters?(?: .{0,80})?|(?:sign up|subscribe)(?: .{0,80})?',
  'get (?:our|the) .{0,40}newsletter.*',
  'follow (?:us|me)(?: .{0,40})?',
  'tags?|topics|filed under|categories',
  'post navigation',
  'in this (?:article|story|section)',
  // German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Russian, Japanese, Chinese
  '(?:mehr zum thema|lesen sie auch|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|zum thema|weitere artikel|verwandte artikel|ähnliche artikel|meistgelesen|mehr (?:aus|von|zu) .{0,40}|kommentare?|teilen|artikel teilen|newsletter.{0,40}|schlagwörter|themen)',
  '(?:à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|dans la même rubrique|partager(?: .{0,30})?|commentaires?|les plus lus|vous aimerez aussi.*|mots-clés|inscrivez-vous.{0,80})',
  '(?:artículos relacionados|noticias relacionadas|te puede interesar|lee también|leer más|compartir|comentarios|más leídas|relacionad[oa]s|etiquetas|suscríbete.{0,80})',
  '(?:leggi anche|articoli correlati|potrebbe interessarti|condividi|commenti|leia (?:também|mais)|veja também|relacionados|compartilhe|comentários|notícias relacionadas)',
  '(?:lees ook|gerelateerde? (?:artikelen)?|meer over.{0,40}|delen|reacties|les også|läs (?:också|mer|även)|se også|relaterte (?:saker|artikler)|relaterade artiklar|dela|kommentarer|mest lest|læs også)',
  '(?:czytaj (?:też|także|więcej)|zobacz (?:też|także)|podobne artykuły|udostępnij|komentarze|читайте также|похожие (?:статьи|материалы)|по теме|поделиться|комментарии)',
  '(?:関連記事|関連リンク|あわせて読みたい|おすすめ記事|人気記事|この記事を.{0,10}シェア.{0,10}|シェアする|コメント|タグ|相关(?:阅读|文章|新闻|链接)|推荐阅读|延伸阅读|分享(?:到)?|评论|热门文章|更多(?:阅读|新闻)|相關(?:文章|新聞))',
  '(?:اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|مقالات ذات صلة|شارك(?: .{0,20})?|تعليقات|التعليقات)',
]
const heading = new RegExp(`^(?:${headings.join('|')})\\s*[:：.…!>»→]*$`, 'iu')

/** A line that leads away: "Read more: …", "Lire aussi : …". */
const lead =
  /^(?:[»›→►▶•|-]\s*)?(?:(?:previous|next) (?:message|post|article|page|chapter|story|entry)\s*[:：>»→]|(?:read|see|watch|listen|related|more on this|also read|must read|don.t miss|continue reading|click here|go deeper)\b.{0,20}?[:：>»→]|related(?: (?:article|story|post|news))?s?\b|read (?:more|next|also|the full|our)\b|(?:mehr zum thema|lesen sie (?:auch|hier|mehr)|auch interessant|lesetipp)|(?:à )?lire (?:aussi|également)|(?:lee|leer|leia|veja|ver) (?:también|más|também|mais)|leggi anche|lees ook|les også|läs (?:också|även|mer)|læs også|czytaj (?:też|także|więcej)|читайте также|関連記事|相关(?:阅读|新闻)|(?:延伸|相關|推薦)(?:閱讀|新聞)|延伸阅读|اقرأ أيضا)/iu

/** A short paragraph that asks for something, or states rights. */
const plea =
  /^(?:(?:drucken|teilen|merken|versenden|imprimer|partager|imprimir|compartir|stampa|condividi|afdrukken|delen)(?:[\s|,·/]+(?:drucken|teilen|merken|(?:per e-?mail )?versenden|imprimer|partager|envoyer|imprimir|compartir|enviar|stampa|condividi|afdrukken|delen|e-?mail|pdf|facebook|twitter|x|whatsapp))*$|(?:skip )?advertisements?(?: .{0,40})?$|(?:jump|skip) to (?:the )?(?:recipe|content|main content|navigation|comments)$|(?:this|a version of this) (?:article|story) (?:appears|appeared|was (?:first|originally) published) in print\b|(?:please )?(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today)|follow (?:us|me|@)|like us on|share this|click to share)\b|(?:this (?:site|website|page) uses cookies)|we use cookies|enter your e-?mail|your e-?mail address|get .{0,60}(?:in|to) your inbox|(?:copyright )?(?:©|\(c\)|copyright) ?\d{4}|all rights reserved|.{0,80}all rights reserved\.?$|(?:tags|tagged|filed under|categories|category|posted in|topics|schlagwörter|mots-clés|タグ|标签)\s*[:：]|share (?:on|via|this)\b|(?:is|was) this (?:page|article|story|information) (?:useful|helpful)|did you find this (?:page|article)|(?:facebook|twitter|x|email|whatsapp|linkedin|pinterest|reddit|telegram|print|copy link|tweet)(?:[\s|,·/]+(?:facebook|twitter|x|email|e-mail|whatsapp|linkedin|pinterest|reddit|telegram|print|copy link|share|tweet))*$|(?:have a (?:story|tip|question)|got a (?:tip|story))\b.{0,160}|abonnieren sie|jetzt abonnieren|melden sie sich|abonnez-vous|inscrivez-vous|suscríbete|iscriviti|meld je aan|prenumerera|скачайте|подписывайтесь|meld deg på)/iu

/** The same, where the line is mostly a link: "Log in to comment". */
const invitation =
  /^(?:please )?(?:jump to|skip (?:to|past)|sign up|subscribe|register|log in|sign in|join|follow|support|donate|click here|view (?:all|more|comments)|see (?:all|more)|load more|back to|return to|listen to|download|buy|order)\b/iu

export function isClutterHeading(text: string): boolean {
  return text.length <= 120 && heading.test(text)
}

export function leadsAway(text: string): boolean {
  return lead.test(text)
}

export function isPlea(text: string): boolean {
  return text.length <= 300 && plea.test(text)
}

export function isInvitation(text: string): boolean {
  return text.length <= 140 && invitation.test(text)
}

/** True for the beginning of a list of an article's tags. */
export function namesTags(beginning: string): boolean {
  return /^(?:tags?|tagged|topics?|labels?|filed under|categor(?:y|ies)|keywords?|read more|posted in|schlagw(?:ö|oe)rter|themen|mots-clés|etiquetas|tópicos|теги|метки|タグ|キーワード|标签|关键词|標籤)\s*[:：]/iu.test(
    beginning,
  )
}
