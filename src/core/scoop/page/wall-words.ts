const subscribers = '(?:paid |paying |our |digital |premium |registered )*(?:subscribers?|members?|readers with a subscription)'

/** What stands where the rest of a paid article should be. */
const paid = new RegExp(
  [
    '(?:subscribe|sign in|log in|register|sign up|join|upgrade|become an? (?:\\w+ )?(?:member|subscriber)|start (?:a|your) (?:free )?trial|create an? (?:free )?account|continue)[^.!?]{0,60} to (?:continue|keep|finish|go on) reading',
    '(?:subscribe|sign in|log in|register|join|upgrade|pay|unlock)[^.!?]{0,50} to (?:read|view|see|access|unlock) (?:(?:the|this) (?:full|whole|entire|rest|complete|remaining|article|story|post)|more of this)',
    `(?:this|the rest of this|the full) (?:article|story|content|post|page|column|piece|episode|report)[^.!?]{0,30} (?:is|are) (?:only )?(?:available |reserved |exclusively |exclusive |open |just )*(?:for|to|only to) ${subscribers}`,
    `(?:for|to) ${subscribers} only`,
    '(?:subscriber|member)s?[- ](?:only|exclusive)(?: (?:article|content|story|post))',
    '(?:you have|you.ve) (?:reached|read|used) (?:your|all|the|\\d+)[^.!?]{0,40}(?:free|monthly|complimentary)[^.!?]{0,20}(?:articles?|limit|stories)',
    'to (?:continue|keep) reading (?:this (?:article|story)|for free|,? (?:please )?(?:subscribe|log in|sign in))',
    'unlock (?:this|the full) (?:article|story|post)',
    '(?:dieser|der vollständige|der ganze) (?:artikel|beitrag|text|inhalt)[^.!?]{0,40}(?:abonnent|abo\\b|mitglieder|plus)',
    '(?:jetzt|hier|artikel|mit .{1,30}) weiterlesen (?:mit|und|:)|(?:diesen|den|um den) (?:ganzen |vollständigen )?artikel (?:weiter ?zu ?lesen|lesen sie|weiterlesen)|exklusiv für (?:abonnent|mitglieder)|nur für abonnent',
    '(?:article|contenu|suite|texte)[^.!?]{0,40}(?:est )?réservée?s?[^.!?]{0,10}(?:à nos |aux )(?:abonné|membres)|(?:pour (?:lire|continuer)[^.!?]{0,40}|abonnez-vous[^.!?]{0,20}pour )(?:la suite|lire (?:la suite|l.article|cet article)|abonnez-vous)|il (?:vous )?reste \\d+[^.!?]{0,30} de cet article à (?:lire|découvrir)',
    '(?:contenido|artículo|nota|noticia)[^.!?]{0,30}(?:exclusiv[oa]|sol[oa]|reservad[oa]) (?:para|a)(?: nuestros)? (?:suscriptores|socios)|suscríbe(?:te|se)[^.!?]{0,30}para (?:seguir|continuar) leyendo|para (?:seguir|continuar) leyendo',
    '(?:conteúdo|matéria|artigo)[^.!?]{0,30}(?:exclusiv[oa]|restrit[oa]) (?:para|a) assinantes|assine[^.!?]{0,30}para continuar|(?:contenuto|articolo)[^.!?]{0,30}riservato (?:agli abbonati|ai soci)|abbonati per continuare',
    '(?:dit|het) artikel is (?:alleen|exclusief) voor abonnees|verder lezen\\?|(?:artikkelen|saken) er (?:kun )?for abonnenter|(?:artikeln|innehållet) är (?:endast |bara )?för prenumeranter|(?:artiklen|indholdet) er (?:kun )?for abonnenter|kun for abonnenter',
    '(?:только|доступ[а-я]*) (?:для |по )?(?:подписчик|подписк)|оформите подписку|(?:artykuł|treść)[^.!?]{0,20}(?:tylko )?dla (?:prenumeratorów|subskrybentów)',
    '(?:有料|登録|プレミアム)?会員限定(?:記事|の記事|です)|この記事は(?:有料|会員)|残り[:：]?\\s?[\\d,]+\\s?文字|ログインして続きを|続きを(?:読むには|お読みになるには)|(?:付费|訂閱|订阅|登录|登入|會員|会员)(?:后|後|才能|即可)?(?:阅读|閱讀|查看)(?:全文|完整|更多)|(?:本文|此文章)为?(?:付费|會員|会员)|구독자 ?전용|로그인 후 (?:이용|읽)',
  ].join('|'),
  'iu',
)
const check =
  /^(?:just a moment|attention required|checking your browser|please wait|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|access (?:to this page has been )?denied|pardon our interruption|security check|ddos|one more step|bot (?:check|verification)|human verification|please verify|robot or human|error 1020|403 forbidden|un (?:momento|instant)|einen moment|nur einen moment)\b/iu
const script =
  /(?:enable|activate|turn on|requires?|need(?:s)?|without|aktivier\p{L}*|activer|activ(?:e|ar)|habilit\p{L}*|abilita|включите|有効に|启用|啟用)[^.]{0,50}java ?script|java ?script[^.]{0,60}(?:enabled?|disabled|required|turned? o(?:n|ff)|activ\p{L}*|aktivier\p{L}*|désactivé|deaktiviert|desactivado|を有効|включ\p{L}*|を?オン)/iu
const consent =
  /^(?:before you continue|we value your privacy|we (?:and our (?:\d+ )?partners|care about your privacy|use cookies)|your privacy (?:choices|matters)|this (?:site|website) uses cookies|cookie (?:consent|settings|notice)|manage (?:your )?(?:consent|cookies)|wir (?:benötigen|brauchen) ihre (?:zustimmung|einwilligung)|mit werbung weiterlesen|weiter mit werbung|datenschutzeinstellungen|nous (?:respectons votre vie privée|et nos partenaires)|bienvenue.{0,40}cookies|valoramos (?:tu|su) privacidad|continuer sans accepter)/iu

/** True when a text says that the rest is for those who pay or sign in. */
export function asksToSubscribe(text: string): boolean {
  return paid.test(text)
}

/** True for the title of a page that makes sure that its reader is no robot. */
export function isCheck(title: string): boolean {
  return check.test(title.trim())
}

export function wantsScript(text: string): boolean {
  return script.test(text)
}

/** True when a text begins as a question about cookies does. */
export function isConsent(text: string): boolean {
  return consent.test(text.trim())
}
