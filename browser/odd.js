// A project of everything that could go wrong on a page: three versions of
// which one is superseded, one in force and one to come, a script written from
// right to left, words without a break, tables, code, quotes, nested lists, and
// a site whose name has ten thousand characters.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { proviso, templates } from './project.js';

export const day = '2026-04-15';

const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const unbroken = 'x'.repeat(400);
const longName = 'Grenzenlos'.repeat(1000);

// Words as they stand in the project's own words/ar.toml; what is not here
// stays English there, as in a translation not yet finished.
const arabic = {
  months: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  skip_to_text: 'انتقل إلى النص', contents: 'المحتويات', version: 'الإصدار {number}', about: 'عن هذا الإصدار',
  languages: 'لغات أخرى', documents: 'المستندات القانونية', all_documents: 'كل المستندات القانونية',
  documents_of: 'المستندات القانونية لموقع {site}', in_force_since: 'سارٍ منذ {date}',
  upcoming_from: 'يسري اعتبارًا من {date}', announced_on: 'أُعلن في {date}',
  applies_until: 'يسري هذا الإصدار حتى {date}، ثم يحل محله الإصدار {number}.',
  not_yet_in_force: 'هذا النص غير سارٍ بعد. يسري اعتبارًا من {date}.',
  no_longer_in_force: 'لم يعد هذا النص ساريًا. حل محله الإصدار {number} في {date}.',
  read_current: 'اقرأ الإصدار الساري', read_successor: 'اقرأ الإصدار {number}',
  previous_version: 'الإصدار السابق', next_version: 'الإصدار التالي',
  stands_upcoming: 'قادم', stands_in_force: 'سارٍ', stands_superseded: 'مستبدل',
  history: 'سجل الإصدارات', history_of: 'سجل الإصدارات: {title}', effective: 'السريان', announced: 'الإعلان',
  until: 'استُبدل في', change: 'التغيير', class_material: 'تغيير جوهري', class_none: 'الإصدار الأول',
  text_file: 'نص عادي', digest: 'SHA-256 للنص',
  not_found: 'الصفحة غير موجودة', moved: 'انتقلت هذه الصفحة', moved_to: 'تجدها هنا:',
};

const texts = {
  en: {
    title: 'Privacy Policy',
    write: 'Write to {{support_email}} or read {{facts.dpo}}; the site is {{url}}.',
    retention: (n) => `We erase correspondence after ${n} months and logs after 14 days.`,
    contents: 'What we collect', rights: 'Your rights',
    quote: 'Personal data shall be processed lawfully, fairly and in a transparent manner.',
    list: ['First of all', 'what is nested', 'what is nested further', 'and a last item'],
    cells: ['Purpose', 'Basis', 'Kept for', 'Security', 'Legitimate interest', 'Consent'],
  },
  de: {
    title: 'Datenschutzerklärung',
    write: 'Schreiben Sie an {{support_email}} oder lesen Sie {{facts.dpo}}; die Website ist {{url}}.',
    retention: (n) => `Schriftwechsel löschen wir nach ${n} Monaten, Protokolle nach 14 Tagen.`,
    contents: 'Welche Daten wir erheben', rights: 'Ihre Rechte',
    quote: 'Personenbezogene Daten müssen auf rechtmäßige Weise, nach Treu und Glauben und in einer nachvollziehbaren Weise verarbeitet werden.',
    list: ['Zu allererst', 'was darin steht', 'was noch tiefer steht', 'und ein letzter Punkt'],
    cells: ['Zweck', 'Grundlage', 'Dauer', 'Sicherheit', 'Berechtigtes Interesse', 'Einwilligung'],
  },
  ar: {
    title: 'سياسة الخصوصية',
    write: 'راسلنا على {{support_email}} أو اقرأ {{facts.dpo}}؛ الموقع هو {{url}}.',
    retention: (n) => `نمحو المراسلات بعد ${n} شهرًا والسجلات بعد 14 يومًا.`,
    contents: 'ما نجمعه', rights: 'حقوقك',
    quote: 'تُعالج البيانات الشخصية بصورة مشروعة وعادلة وشفافة تجاه صاحب البيانات.',
    list: ['أولًا وقبل كل شيء', 'ما يندرج تحته', 'ما يندرج أعمق', 'وبند أخير'],
    cells: ['الغرض', 'الأساس', 'مدة الحفظ', 'الأمن', 'المصلحة المشروعة', 'الموافقة'],
  },
};

// text is a locale's Markdown, with a period that differs by version.
function text(locale, months) {
  const t = texts[locale];
  const [purpose, basis, kept, security, interest, consent] = t.cells;
  return `+++
title = "${t.title} – {{name}}"
slug = "${locale === 'de' ? 'datenschutz' : 'privacy'}"
aliases = ["old-privacy"]
description = "{{name}}"
+++

{{company.name}} · {{domain}} · {{effective}} · {{updated}}

${t.write}

## ${t.contents} & {{name}} {#collection}

1. ${t.list[0]} **${longWord}**

   ${t.write}
   - ${t.list[1]}
     - ${t.list[2]} \`${unbroken}\`
2. ${t.list[3]}

### ${longWord}: *{{domain}}* {#below}

> ${t.quote}
>
> - ${t.list[0]}
>   1. ${t.list[1]}

## ${t.cells[2]} {#retention}

${t.retention(months)}

| ${purpose} | ${basis} | ${kept} | A | B | C | D |
|:--|:-:|--:|---|---|---|---|
| ${security} {{support_email}} | ${interest} | 14 | ${longWord} | ${longWord} | ${longWord} | ${longWord} |
| ${consent} | ${consent} | 24 | 1 | 2 | 3 | 4 |

| ${purpose} | ${basis} |
|---|---|
| ${security} | ${interest} |

## ${t.rights} <\\> "&amp;" {#rights}

### ${t.list[3]} {#deep}

\`\`\`
if (a < b && c > d) { return "${unbroken.slice(0, 120)}"; } // {{name}}
    indented,	with a tab
\`\`\`

${t.quote}  
${t.list[0]} [${t.rights}](#rights) [{{name}}]({{url}}/a?b=1&c=2 "${t.rights}") <https://example.org/${unbroken.slice(0, 90)}>

---

#### ${t.list[1]} {#deeper}

##### ${t.list[2]} {#deepest}

###### ${t.list[0]} {#last}

${unbroken}
`;
}

const brands = {
  'example-com': `extends = "_shared"
name = "Example"
domain = "example.com"
support_email = "a.very.long.address.for.data.protection.requests@department.example.com"
locales = ["en", "ar"]
[facts]
dpo = "https://example.com/a/path/that/goes/on/${'and-on/'.repeat(12)}"
[theme]
accent = "#7a6000"
logo = "logo.svg"
font = "Georgia, serif"
`,
  'beispiel-de': `extends = "_shared"
name = ${JSON.stringify(longName)}
domain = "beispiel.example"
support_email = "datenschutz@beispiel.example"
locales = ["de", "en"]
[company]
name = "<b onclick='alert(1)'>Müller & Söhne</b> \\" Gesellschaft"
[facts]
dpo = "</main><script>alert(1)</script>"
`,
  arabi: `extends = "_shared"
name = "عربي"
domain = "arabi.example"
support_email = "privacy@arabi.example"
locales = ["ar"]
[company]
name = "\\u202eشركة المثال"
[facts]
dpo = "محمد"
`,
};

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="32" viewBox="0 0 120 32"><rect width="120" height="32" rx="6" fill="#886600"/></svg>
`;

async function put(dir, name, content) {
  await mkdir(dirname(join(dir, name)), { recursive: true });
  await writeFile(join(dir, name), content);
}

// wordsFile is the default English one with the Arabic words put in.
async function wordsFile() {
  const english = await readFile(join(templates, 'words', 'en.toml'), 'utf8');
  return english.replace(/^(\w+)(\s*=\s*)(.*)$/gm, (line, key, equals) =>
    key in arabic ? key + equals + JSON.stringify(arabic[key]) : line);
}

const summary = `[summary]
en = "We keep correspondence for a different time."
de = "Wir bewahren Schriftwechsel anders auf."
ar = "تتغير مدة حفظ المراسلات."
`;

/** Lays the project down in a new folder and builds it. */
export async function layDown(dir) {
  await proviso('init', dir, '--as-of', '2026-01-10');
  for (const [id, brand] of Object.entries(brands)) await put(dir, `brands/${id}.toml`, brand);
  await put(dir, 'brands/logo.svg', logo);
  await put(dir, 'templates/words/ar.toml', await wordsFile());
  const release = async (months, asOf, effective) => {
    for (const locale of Object.keys(texts)) await put(dir, `content/privacy/${locale}.md`, text(locale, months));
    await put(dir, 'content/privacy/next.toml', summary);
    await proviso('release', 'privacy', '-C', dir, '--as-of', asOf, '--effective', effective);
  };
  await rm(join(dir, 'content/privacy/versions'), { recursive: true }); // the odd text is the first
  await release(12, '2026-01-10', '2026-01-10');
  await release(24, '2026-01-20', '2026-03-01');
  await release(36, '2026-04-01', '2026-06-01');
  await proviso('build', '-C', dir, '--as-of', day);
}
