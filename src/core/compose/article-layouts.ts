/** The ways to show an article. Here and not with the noun, so that the interface need not load the noun's parser. */
export const articleLayouts = ['lead', 'picture-left', 'picture-right', 'headline', 'card', 'quote'] as const
export type ArticleLayout = (typeof articleLayouts)[number]
