import type { Collection } from '../base/collection.ts'
import { newMonthId } from '../base/id.ts'
import type { Article } from './article.ts'

/** Gives articles on their way in their ids. */
export interface ArticleIds {
  /** A new id in the month of `date`, in a file of that month that is not full yet. */
  next(date: Date): Promise<string>
}

// An edit writes its article's whole file: some 250 articles are half a megabyte, and take a few milliseconds.
const fullFile = 256

interface Month {
  part: number
  room: number
}

/** Ids that fill one file of a month after the other, each file's last place found once. */
export function articleIds(articles: Collection<Article>): ArticleIds {
  const months = new Map<string, Promise<Month>>()
  const countIn = (date: Date, part: number): Promise<number> => articles.countBeside(newMonthId(date, part))

  /** The first part that has room. Those before it are full, so that few have to be looked at, though a month may have hundreds. */
  async function firstWithRoom(date: Date): Promise<Month> {
    let [full, step] = [-1, 1]
    while ((await countIn(date, full + step)) >= fullFile) {
      full += step
      step *= 2
    }
    for (; step > 1; step >>= 1) if ((await countIn(date, full + (step >> 1))) >= fullFile) full += step >> 1
    return { part: full + 1, room: fullFile - (await countIn(date, full + 1)) }
  }
  return {
    async next(date) {
      const name = date.toISOString().slice(0, 7)
      const finding = months.get(name) ?? firstWithRoom(date)
      months.set(name, finding)
      const month = await finding
      if (month.room <= 0) {
        month.part += 1
        month.room = fullFile
      }
      month.room -= 1
      return newMonthId(date, month.part)
    },
  }
}
