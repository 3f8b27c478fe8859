// Dates in words, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatDays, formatTick, htmlDate, isApproximate } from "../../www/dates.js";
import { yearOf } from "../../www/dates/days.js";

/** Each date as EDTF has it, in Kazakh, Russian and English; no-break spaces stand as «_». */
const TABLE = `
  1994                   | 1994_ж.                        | 1994_г.                      | 1994
  1994-05                | 1994_ж. мамыр                  | май 1994_г.                  | May 1994
  1994-05-27             | 1994_ж. 27_мамыр               | 27_мая 1994_г.               | 27_May 1994
  0922                   | 922_ж.                         | 922_г.                       | 922
  XXXX-05-05             | 5_мамыр                        | 5_мая                        | 5_May
  XXXX-03                | наурыз                         | март                         | March

  199X                   | ХХ_ғ. 90-жылдары               | 1990-е_гг.                   | 1990s
  190X                   | 1900-жылдары                   | 1900-е_гг.                   | 1900s
  200X                   | 2000-жылдары                   | 2000-е_гг.                   | 2000s
  184X~                  | шамамен ХІХ_ғ. 40-жылдары      | около 1840-х_гг.             | about the 1840s
  18XX                   | ХІХ_ғасыр                      | XIX_век                      | 19th_century
  14XX                   | ХV_ғасыр                       | XV_век                       | 15th_century
  20XX                   | ХХІ_ғасыр                      | XXI_век                      | 21st_century
  10XX                   | ХІ_ғасыр                       | XI_век                       | 11th_century
  02XX?                  | ІІІ_ғасыр_(?)                  | III_век_(?)                  | 3rd_century_(?)

  2009-21                | 2009_ж. көктемі                | весна 2009_г.                | spring 2009
  2009-22                | 2009_ж. жазы                   | лето 2009_г.                 | summer 2009
  2009-23                | 2009_ж. күзі                   | осень 2009_г.                | autumn 2009
  2009-24                | 2009_ж. қысы                   | зима 2009_г.                 | winter 2009
  2008-33                | 2008_ж. бірінші тоқсаны        | первый квартал 2008_г.       | first quarter of 2008
  2008-34                | 2008_ж. екінші тоқсаны         | второй квартал 2008_г.       | second quarter of 2008
  2008-35                | 2008_ж. үшінші тоқсаны         | третий квартал 2008_г.       | third quarter of 2008
  2008-36                | 2008_ж. төртінші тоқсаны       | четвёртый квартал 2008_г.    | fourth quarter of 2008
  2008-40                | 2008_ж. бірінші жартысы        | первая половина 2008_г.      | first half of 2008
  2008-41~               | шамамен 2008_ж. екінші жартысы | около второй половины 2008_г. | about the second half of 2008

  -0043                  | б.з.д._44_ж.                   | 44_г. до_н._э.               | 44_BC
  0000                   | б.з.д._1_ж.                    | 1_г. до_н._э.                | 1_BC
  Y-12000                | б.з.д._12001_ж.                | 12001_г. до_н._э.            | 12001_BC
  Y12000                 | 12000_ж.                       | 12000_г.                     | 12000
  -0043-03-15            | б.з.д._44_ж. 15_наурыз         | 15_марта 44_г. до_н._э.      | 15_March 44_BC
  -0057/-0049            | б.з.д._58–50_жж.               | 58–50_гг. до_н._э.           | 58–50_BC
  -0026/0014             | б.з.д._27_ж. – б.з._14_ж.      | 27_г. до_н._э. – 14_г. н._э. | 27_BC – AD_14

  1996/..                | 1996_жылдан бастап             | с 1996_г.                    | since 1996
  1996-09/..             | 1996_ж. қыркүйектен бастап     | с сентября 1996_г.           | since September 1996
  1996-07-05/..          | 1996_ж. 5_шілдеден бастап      | с 5_июля 1996_г.             | since 5_July 1996
  1996~/..               | шамамен 1996_жылдан бастап     | примерно с 1996_г.           | since about 1996
  2008-34/..             | 2008_ж. екінші тоқсанынан бастап | со второго квартала 2008_г. | since the second quarter of 2008
  -0043/..               | б.з.д._44_жылдан бастап        | с 44_г. до_н._э.             | since 44_BC
  199X/..                | ХХ_ғ. 90-жылдарынан бастап     | с 1990-х_гг.                 | since the 1990s
  ../2025                | 2025_жылға дейін               | до 2025_г.                   | until 2025
  ../2025-04             | 2025_ж. сәуірге дейін          | до апреля 2025_г.            | until April 2025
  ../2025-09-01          | 2025_ж. 1_қыркүйекке дейін     | до 1_сентября 2025_г.        | until 1_September 2025
  ../2009-22             | 2009_ж. жазына дейін           | до лета 2009_г.              | until summer 2009
  ../18XX                | ХІХ_ғасырға дейін              | до XIX_века                  | until the 19th_century
  ../1465%               | шамамен 1465_(?)_жылға дейін   | примерно до 1465_(?)_г.      | until about 1465_(?)

  [1465,1466]            | 1465 немесе 1466_ж.            | 1465 или 1466_г.             | 1465 or 1466
  [1994-05-27,1994-05-28] | 1994_ж. 27 немесе 28_мамыр    | 27 или 28_мая 1994_г.        | 27 or 28_May 1994
  [1994-05,1994-06]      | 1994_ж. мамыр немесе маусым    | май или июнь 1994_г.         | May or June 1994
  [1994-05,1996]         | 1994_ж. мамыр немесе 1996_ж.   | май 1994_г. или 1996_г.      | May 1994 or 1996

  1465~                  | шамамен 1465_ж.                | около 1465_г.                | about 1465
  1465?                  | 1465_(?)_ж.                    | 1465_(?)_г.                  | 1465_(?)
  1465%                  | шамамен 1465_(?)_ж.            | около 1465_(?)_г.            | about 1465_(?)
  1994-05?               | 1994_ж. мамыр_(?)              | май 1994_г._(?)              | May 1994_(?)
  1994-05~               | шамамен 1994_ж. мамыр          | около мая 1994_г.            | about May 1994

  2001/2002              | 2001–2002_жж.                  | 2001–2002_гг.                | 2001–2002
  2001~/2002~            | шамамен 2001–2002_жж.          | около 2001–2002_гг.          | about 2001–2002
  2003-11-17/2003-11-19  | 2003_ж. 17–19_қараша           | 17–19_ноября 2003_г.         | 17–19_November 2003
  1994-05-27/1994-06-03  | 1994_ж. 27_мамыр – 3_маусым    | 27_мая – 3_июня 1994_г.      | 27_May – 3_June 1994
  1994-05/1994-06        | 1994_ж. мамыр–маусым           | май–июнь 1994_г.             | May–June 1994
  1994-12/1995-01-03     | 1994_ж. желтоқсан – 1995_ж. 3_қаңтар | декабрь 1994_г. – 3_января 1995_г. | December 1994 – 3_January 1995
`;

const rows = TABLE.split("\n").filter((line) => line.includes("|")).map((line) => line.split("|").map((cell) => cell.trim()));

for (const [place, language] of [[1, "kk"], [2, "ru"], [3, "en"]]) {
  test(`dates in ${language}`, () => {
    const shown = rows.map(([edtf]) => [edtf, formatDate(edtf, language).replaceAll("\u00a0", "_")]);
    assert.deepEqual(shown, rows.map((row) => [row[0], row[place]]));
  });
}

test("a date without leading zeros is read, too", () => {
  assert.equal(formatDate("2026-1-6", "en"), "6\u00a0January 2026");
});

test("HTML is told only what it knows", () => {
  for (const edtf of ["1994", "0001", "9999", "1994-05", "1994-05-27"]) assert.equal(htmlDate(edtf), edtf);
  const others = ["0000", "-0043", "Y12000", "199X", "18XX", "2009-22", "2008-33", "1996/..", "[1465,1466]", "1465~", "XXXX-05-05"];
  for (const edtf of others) assert.equal(htmlDate(edtf), undefined, edtf);
});

test("what is approximate or uncertain is known by its sign", () => {
  for (const edtf of ["1465~", "1465?", "1465%", "2001~/2002", "[1465,1466]"]) assert.ok(isApproximate(edtf), edtf);
  for (const edtf of ["1465", "199X", "1996/.."]) assert.ok(!isApproximate(edtf), edtf);
});

test("marks of a line are told by what begins there", () => {
  assert.equal(formatTick({ year: 1994 }, "kk"), "1994");
  assert.equal(formatTick({ year: 1994, month: 1 }, "kk"), "1994");
  assert.equal(formatTick({ year: 1994, month: 5 }, "kk"), "мамыр");
  assert.equal(formatTick({ year: 1994, month: 5, dayOfMonth: 27 }, "en"), "27\u00a0May");
  assert.equal(formatTick({ year: -99 }, "kk"), "б.з.д.\u00a0100\u00a0ж.");
});

test("days are told by their years, and a few of them by their months", () => {
  // 1 January 1970 is day 0, 31 December 1972 day 1095.
  assert.equal(formatDays(0, 1095, "kk"), "1970–1972\u00a0жж.");
  assert.equal(formatDays(0, 58, "kk"), "1970\u00a0ж. қаңтар–ақпан");
  assert.equal(formatDays(0, 30, "en"), "January 1970");
  assert.equal(yearOf(-1), "1969");
  // The year 0 began 719,528 days before 1970.
  assert.equal(yearOf(-719_528), "0000");
  assert.equal(yearOf(-719_529), "-0001");
  assert.equal(yearOf(365.2425 * 1_000_000), "Y1001970");
});
