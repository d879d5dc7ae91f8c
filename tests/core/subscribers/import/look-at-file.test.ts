import { describe, expect, it } from 'vitest'
import type { FileLook } from '../../../../src/core/subscribers/import/import-operations.ts'
import { harbourSubscribers } from '../../../support/harbour-subscribers.ts'

async function look(text: string, email: string | null = null): Promise<FileLook> {
  const source = { from: 'text', name: 'readers.csv', text } as const
  const { files } = await harbourSubscribers().operations['subscribers.lookAt']({ source, email, sheet: null })
  const [file] = files
  if (!file) throw new Error('Nothing was looked at.')
  return file
}

describe('a look at a CSV file', () => {
  it('shows its columns, its rows and how they would be read', async () => {
    expect(await look('Email,Name,Town\nann@quay.example,Ann Quayle,Saltby\nbob@quay.example,Bob Ferry\n')).toEqual({
      name: 'readers.csv',
      format: 'CSV',
      encoding: 'utf-8',
      delimiter: ',',
      sheets: [],
      sheet: null,
      remembered: false,
      columns: ['Email', 'Name', 'Town'],
      rowCount: 2,
      sample: [
        ['ann@quay.example', 'Ann Quayle', 'Saltby'],
        ['bob@quay.example', 'Bob Ferry', ''],
      ],
      guess: {
        email: 'Email',
        name: 'Name',
        firstName: null,
        lastName: null,
        tags: null,
        standing: null,
        since: null,
        cause: null,
        lists: null,
        added: null,
        changed: null,
        notes: null,
        details: null,
        consentAt: null,
        consentHow: null,
        consentFrom: null,
        consentIp: null,
        history: null,
        attributes: ['Town'],
        otherwise: 'subscribed',
      },
    })
  })

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds the delimiter: %s', async (_name, delimiter) => {
    const rows = [
      ['email', 'name'],
      ['ann@quay.example', 'Ann'],
      ['bob@quay.example', 'Bob'],
    ]
    expect(await look(rows.map(row => row.join(delimiter)).join('\n'))).toMatchObject({
      delimiter,
      columns: ['email', 'name'],
      rowCount: 2,
    })
  })

  it('heeds the line in which Excel names the delimiter', async () => {
    expect(await look('sep=;\r\nemail;note\r\nann@quay.example;a, b, c\r\n')).toMatchObject({
      delimiter: ';',
      columns: ['email', 'note'],
      rowCount: 1,
    })
  })

  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j', async end => {
    expect((await look(['email,name', 'ann@quay.example,Ann', 'bob@quay.example,Bob', ''].join(end))).rowCount).toBe(2)
  })

  it('reads a plain list of addresses, one a line', async () => {
    const plain = await look('ann@quay.example\nbob@quay.example\n')
    expect(plain).toMatchObject({ columns: ['Column 1'], rowCount: 2, guess: { email: 'Column 1', attributes: [] } })
  })

  it('names the columns of a file without headings', async () => {
    expect(await look('Ann,ann@quay.example\nBob,bob@quay.example\n')).toMatchObject({
      columns: ['Column 1', 'Column 2'],
      rowCount: 2,
      guess: { email: 'Column 2', attributes: ['Column 1'] },
    })
  })

  it('tells columns of the same name apart, and names those without one', async () => {
    expect(await look('email,berth,berth,\nann@quay.example,one,two,three\n')).toMatchObject({
      columns: ['email', 'berth', 'berth (2)', 'Column 4'],
      guess: { attributes: ['berth', 'berth (2)', 'Column 4'] },
    })
  })

  it('leaves out blank rows and rows of empty cells', async () => {
    expect((await look('email,name\n\nann@quay.example,Ann\n,\n   \n')).rowCount).toBe(1)
  })

  it.each([
    ['email'],
    ['E-mail'],
    ['Email Address'],
    ['E-Mail-Adresse'],
    ['Adresse e-mail'],
    ['ADRESSE ÉLECTRONIQUE'],
    ['Correo electrónico'],
    ['Sähköposti'],
    ['邮箱'],
    ['電子郵件'],
    ['メールアドレス'],
    ['이메일'],
    ['Электронная почта'],
    ['البريد الإلكتروني'],
  ])('knows the address column by its name “%s”, with no row to look at', async column => {
    expect((await look(`Id,${column},Note\n`)).guess.email).toBe(column)
  })

  it('trusts the cells more than the name when another column holds the addresses', async () => {
    expect((await look('Email,Contact\nyes,ann@quay.example\nno,bob@quay.example\n')).guess.email).toBe('Contact')
  })

  it.each([
    ['Vorname;Name;E-Mail', { firstName: 'Vorname', lastName: 'Name', name: null }],
    ['nombre;apellidos;correo', { firstName: 'nombre', lastName: 'apellidos', name: null }],
    ['Prénom;Nom;Courriel', { firstName: 'Prénom', lastName: 'Nom', name: null }],
    ['Full name;First name;Last name;Email', { name: 'Full name', firstName: 'First name', lastName: 'Last name' }],
    ['姓名;邮箱', { name: '姓名', firstName: null, lastName: null }],
  ])('reads the names in %s', async (header, guess) => {
    expect((await look(`${header}\n`)).guess).toMatchObject(guess)
  })

  it('reads a column “status” as standing only when that is what it holds', async () => {
    expect((await look('email,status\nann@quay.example,unsubscribed\n')).guess.standing).toBe('status')
    expect((await look('email,status\nann@quay.example,Gold member\n')).guess).toMatchObject({ standing: null, attributes: ['status'] })
  })

  it('takes the column that somebody names, whatever is in it', async () => {
    const text = 'Owner,Reach\nBo Ferry,by radio\n'
    expect((await look(text, 'Reach')).guess).toMatchObject({ email: 'Reach', attributes: ['Owner'] })
    await expect(look(text, 'Mail')).rejects.toThrow(
      expect.objectContaining({
        code: 'csv-no-email',
        message: 'readers.csv has no column “Mail” to take addresses from; it has “Owner”, “Reach”.',
      }) as Error,
    )
  })

  it('says which columns there are when none holds addresses', async () => {
    await expect(look('Berth,Boat\nB 12,Kittiwake\n')).rejects.toThrow(
      expect.objectContaining({
        code: 'csv-no-email',
        message: 'No column of readers.csv holds e-mail addresses; it has “Berth”, “Boat”.',
      }) as Error,
    )
  })

  it.each([
    ['an empty file', ''],
    ['blank lines', '\n\n ,\n'],
    ['a spreadsheet that was never exported', 'PK\u0003\u0004\u0014\u0000'],
    ['other bytes', 'GIF89a\u0000\u0001'],
  ])('refuses %s in plain words', async (_what, text) => {
    await expect(look(text)).rejects.toThrow(expect.objectContaining({ code: 'file-not-understood' }) as Error)
  })
})
