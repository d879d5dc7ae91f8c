/** Words that say nothing about what an article is about: English function words and the small talk of headlines. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'about above according across after again against ahead along already also although always among another anyone anything around ask asks ' +
    'away back based because become becomes been before behind being below best better between beyond both bring brings but call came can ' +
    'cannot case change changes come comes could day days dear despite did does doing done down during each early easy either else end enough ' +
    'even ever every everyone everything example far few find finds first five for found four free from full further gave get gets getting ' +
    'give given gives goes going good got great had half has have having help helps here high him his home how however idea ideas important ' +
    'including inside instead into its itself just keep keys kind know known large last late later latest learn least less let like likely ' +
    'little live long look looking lot low made main make makes making man many matter matters may maybe mean means might month months more ' +
    'most much must near nearly need needs never new news next nine none not nothing now off often old once one only open other others our out ' +
    'over own part people per perhaps place plan point post posts power put question quite rather read real really reason reasons report ' +
    'reports result results right rise run said same say says see seen set seven several shall share she should show shows side since six small ' +
    'some someone something soon start starts still such sure take takes talk tell ten than that the their them then there these they thing ' +
    'things think this those three through thus time times tips today together told too top toward towards try turn two under until upon use ' +
    'used useful user users uses using very via view want wants was way ways week weeks well were what when where whether which while who whom ' +
    'whose why will with within without word words work works world would year years yes yet you your yours'
  ).split(' '),
)
