/** Words that are frequent in one language and rare in its neighbours. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for it with was on are this have from',
  de: 'der die und das ist nicht ein eine mit auf für von den sich auch wird dem',
  fr: 'le la les des est et une dans que pour qui sur pas du au avec sont',
  es: 'el la los las que de en una por con para del se es como más pero',
  it: 'il che di la per una sono con non del della gli anche più nel alla',
  pt: 'o a os que de em uma para com não por mais como dos das foi ao',
  nl: 'de het een van en dat niet zijn op voor met die aan ook maar door',
  sv: 'och att det som en på är av för med den till inte har om ett',
  nb: 'og det er som en på til av for med ikke har den at jeg fra var',
  da: 'og det er som en på til af for med ikke har den at jeg fra blev',
  fi: 'ja on ei se että oli hän mutta ovat kuin myös joka sen kun ole',
  pl: 'i w na się nie do jest że to z jak po co ale przez od są',
  tr: 've bir bu için ile da de olarak daha çok gibi olan kadar sonra',
}
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/g, 'ja'],
  [/[\uAC00-\uD7AF]/g, 'ko'],
  [/[\u4E00-\u9FFF]/g, 'zh'],
  [/[\u0600-\u06FF]/g, 'ar'],
  [/[\u0590-\u05FF]/g, 'he'],
  [/[\u0400-\u04FF]/g, 'ru'],
  [/[\u0370-\u03FF]/g, 'el'],
  [/[\u0900-\u097F]/g, 'hi'],
  [/[\u0E00-\u0E7F]/g, 'th'],
]
const sample = 4000
const fewestWords = 20

/** The language of a text by its script, else by its commonest words; null when it is too short or says nothing clear. */
export function guessLanguage(text: string): string | null {
  const start = text.slice(0, sample)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const script = scripts.find(([letter], at) => (start.match(letter)?.length ?? 0) > letters * (at === 0 ? 0.15 : 0.4))
  if (script && letters > 20) return script[1]
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length < fewestWords ? null : commonest(words)
}

function commonest(words: readonly string[]): string | null {
  const shares = Object.entries(frequent).map(([language, list]) => {
    const known = new Set(list.split(' '))
    return [language, words.filter(word => known.has(word)).length / words.length] as const
  })
  const [best, next] = shares.toSorted(([, one], [, other]) => other - one)
  return best && next && best[1] > 0.12 && best[1] > next[1] ? best[0] : null
}
