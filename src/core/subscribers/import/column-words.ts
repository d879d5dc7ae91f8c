import { fold } from '../own-columns.ts'

/** Fields that a column's name alone can tell. */
export type NamedField =
  | 'email'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'tags'
  | 'lists'
  | 'since'
  | 'cause'
  | 'added'
  | 'notes'
  | 'details'
  | 'consentAt'
  | 'consentHow'
  | 'consentFrom'
  | 'consentIp'

const words: Readonly<Record<NamedField, string>> = {
  email: `email, e-mail address, mail, mail address, user email, subscriber email, primary email, E-Mail 1 - Value, E-Mail-Adresse, Mailadresse,
    adresse e-mail, adresse mail, adresse électronique, courriel, correo, correo electrónico, dirección de correo, dirección de correo electrónico,
    email indirizzo, indirizzo email, posta elettronica, endereço de email, e-mailadres, e-post, e-postadress, e-postadresse, sähköposti,
    adres e-mail, e-mail cím, e-mailová adresa, eposta, e-posta adresi, электронная почта, почта, адрес электронной почты, имейл,
    邮箱, 电子邮箱, 电子邮件, 邮件地址, 郵箱, 電子郵件, メール, メールアドレス, 電子メール, 이메일, 이메일 주소, البريد الإلكتروني, אימייל, דואר אלקטרוני, ईमेल`,
  name: `name, full name, display name, contact name, subscriber name, your name, vollständiger Name, nom, nom complet, nombre, nombre completo, nome,
    nome completo, nome e cognome, naam, volledige naam, navn, namn, nimi, imię i nazwisko, név, jméno, имя, ФИО, 姓名, 名前, 氏名, 이름, الاسم, שם`,
  firstName: `first name, first, given name, forename, Vorname, prénom, nombre de pila, primeiro nome, voornaam, fornavn, förnamn, etunimi, imię,
    keresztnév, 名, 이름(名)`,
  lastName: `last name, last, surname, family name, Nachname, Familienname, nom de famille, apellido, apellidos, cognome, sobrenome, apelido,
    achternaam, etternavn, efternavn, efternamn, sukunimi, nazwisko, vezetéknév, příjmení, фамилия, 姓, 姓氏, 성`,
  tags: 'tags, tag, labels, label, groups, Schlagwörter, étiquettes, etiquetas, etichette, tagi, теги, 标签, 標籤, タグ, 태그',
  lists: 'lists, list, mailing lists, Listen, listes, listas, liste',
  since: 'since, standing since, last changed, unsub time, unsubscribed at, unsubscription date, clean time',
  cause: 'cause, unsub reason, bounce reason, unsubscription reason, unsubscribe reason',
  added:
    'added, added at, created at, creation date, created, confirm time, subscribed at, date added, signup date, join date, subscription date',
  notes: 'notes, note, comment, comments, remarks, Notizen, Bemerkung, Bemerkungen, remarques, notas, note interne',
  details: 'attributes, metadata, data, custom fields',
  consentAt: 'optin time, opt in time, consent at, consent date, confirmed at, optin date, opt in date',
  consentHow: 'consent, consent how, consent method, optin method, optin source, opt in source, signup source',
  consentFrom: 'consent from, consent source, consent url, signup url, optin url',
  consentIp: 'optin ip, opt in ip, consent ip, ip address, signup ip, confirm ip, ip',
}
const fieldOfWord = new Map(
  (Object.keys(words) as NamedField[]).flatMap(field => words[field].split(',').map(word => [fold(word), field] as const)),
)

/** The field that a column of this name feeds in one of the languages we know; undefined for any other. */
export function fieldNamed(column: string): NamedField | undefined {
  return fieldOfWord.get(fold(column))
}
