import { describe, expect, it } from 'vitest'
import { lookAtCsv } from '../../../../src/core/subscribers/csv/look-at-csv.ts'

const look = (text: string) => lookAtCsv({ name: 'readers.csv', encoding: 'UTF-8', text })

describe('a look at a CSV file', () => {
  it('shows its columns, its rows and how they would be read', () => {
    expect(look('Email,Name,Town\nann@quay.example,Ann Quayle,Saltby\nbob@quay.example,Bob Ferry\n')).toEqual({
      name: 'readers.csv',
      encoding: 'UTF-8',
      delimiter: ',',
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
        attributes: ['Town'],
      },
    })
  })

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds the delimiter: %s', (_name, delimiter) => {
    const rows = [
      ['email', 'name'],
      ['ann@quay.example', 'Ann'],
      ['bob@quay.example', 'Bob'],
    ]
    expect(look(rows.map(row => row.join(delimiter)).join('\n'))).toMatchObject({ delimiter, columns: ['email', 'name'], rowCount: 2 })
  })

  it('heeds the line in which Excel names the delimiter', () => {
    expect(look('sep=;\r\nemail;note\r\nann@quay.example;a, b, c\r\n')).toMatchObject({
      delimiter: ';',
      columns: ['email', 'note'],
      rowCount: 1,
    })
  })

  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j', end => {
    expect(look(['email,name', 'ann@quay.example,Ann', 'bob@quay.example,Bob', ''].join(end)).rowCount).toBe(2)
  })

  it('reads a plain list of addresses, one a line', () => {
    const plain = look('ann@quay.example\nbob@quay.example\n')
    expect(plain).toMatchObject({ columns: ['Column 1'], rowCount: 2, guess: { email: 'Column 1', attributes: [] } })
  })

  it('names the columns of a file without headings', () => {
    expect(look('Ann,ann@quay.example\nBob,bob@quay.example\n')).toMatchObject({
      columns: ['Column 1', 'Column 2'],
      rowCount: 2,
      guess: { email: 'Column 2', attributes: ['Column 1'] },
    })
  })

  it('tells columns of the same name apart, and names those without one', () => {
    expect(look('email,note,note,\nann@quay.example,one,two,three\n')).toMatchObject({
      columns: ['email', 'note', 'note (2)', 'Column 4'],
      guess: { attributes: ['note', 'note (2)', 'Column 4'] },
    })
  })

  it('leaves out blank rows and rows of empty cells', () => {
    expect(look('email,name\n\nann@quay.example,Ann\n,\n   \n').rowCount).toBe(1)
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
  ])('knows the address column by its name “%s”, with no row to look at', column => {
    expect(look(`Id,${column},Note\n`).guess.email).toBe(column)
  })

  it('trusts the cells more than the name when another column holds the addresses', () => {
    expect(look('Email,Contact\nyes,ann@quay.example\nno,bob@quay.example\n').guess.email).toBe('Contact')
  })

  it.each([
    ['Vorname;Name;E-Mail', { firstName: 'Vorname', lastName: 'Name', name: null }],
    ['nombre;apellidos;correo', { firstName: 'nombre', lastName: 'apellidos', name: null }],
    ['Prénom;Nom;Courriel', { firstName: 'Prénom', lastName: 'Nom', name: null }],
    ['Full name;First name;Last name;Email', { name: 'Full name', firstName: 'First name', lastName: 'Last name' }],
    ['姓名;邮箱', { name: '姓名', firstName: null, lastName: null }],
  ])('reads the names in %s', (header, guess) => {
    expect(look(`${header}\n`).guess).toMatchObject(guess)
  })

  it('reads a column “status” as standing only when that is what it holds', () => {
    expect(look('email,status\nann@quay.example,unsubscribed\n').guess.standing).toBe('status')
    expect(look('email,status\nann@quay.example,Gold member\n').guess).toMatchObject({ standing: null, attributes: ['status'] })
  })

  it('takes the column that somebody names, whatever is in it', () => {
    const file = { name: 'readers.csv', encoding: 'UTF-8', text: 'Owner,Reach\nBo Ferry,by radio\n' }
    expect(lookAtCsv(file, 'Reach').guess).toMatchObject({ email: 'Reach', attributes: ['Owner'] })
    expect(() => lookAtCsv(file, 'Mail')).toThrow(
      expect.objectContaining({
        code: 'csv-no-email',
        message: 'readers.csv has no column “Mail” to take addresses from; it has “Owner”, “Reach”.',
      }) as Error,
    )
  })

  it('says which columns there are when none holds addresses', () => {
    expect(() => look('Berth,Boat\nB 12,Kittiwake\n')).toThrow(
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
  ])('refuses %s in plain words', (_what, text) => {
    expect(() => look(text)).toThrow(expect.objectContaining({ code: 'file-not-understood' }) as Error)
  })
})
