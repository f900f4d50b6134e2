// 样本人员：全部虚构，证件号码校验位有效
import type { Cells } from "#shared/contract/shapes.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

/** Every indicator at its best answer: 100 points. */
export const bestAnswers: Cells = Object.fromEntries(
  indicatorsOf(yichunPractitioner).map(({ id, cell }) => {
    if (cell.kind === "choice") return [id, cell.answers[0]?.answer ?? null];
    return [id, cell.kind === "score" ? cell.max : 1];
  }),
);

/** The indicators from one number to another answered 否. */
export const no = (from: number, to: number): Cells =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), "否"]));

interface Person {
  readonly name: string;
  readonly born: string;
  readonly serial: string;
  readonly post: string;
  /** Year, authority, kind, sex and serial of the certificate; none for a person without one. */
  readonly certificate?: string;
  readonly answers: Cells;
}

const person = (
  name: string,
  born: string,
  serial: string,
  post: string,
  certificate: string | undefined,
  answers: Cells,
): Person => ({ name, born, serial, post, ...(certificate === undefined ? {} : { certificate }), answers });

/** The cells of a person's row. 230717 is 伊美区; the serials belong to nobody. */
export const cellsOf = ({ name, born, serial, post, certificate, answers }: Person): Cells => {
  const first17 = `230717${born}${serial}`;
  return {
    name,
    residentId: `${first17}${checkDigit(first17)}`,
    ...(certificate === undefined ? {} : { teacherCertificate: certificate }),
    post,
    ...bestAnswers,
    ...answers,
  };
};

const usual: Cells = { "17": "本科及以下", "18": "良好", "31": 4.2, "43": "无", "44": "三等奖" };

export const primaryPeople: readonly Person[] = [
  person("林素云", "19790312", "902", "语文教师", "20022310722000117", { "17": "硕士", "31": 4.8 }),
  person("周砚青", "19850726", "913", "数学教师", "20082310721000118", { ...usual, "18": "优秀" }),
  // 95 exactly: the first total of grade A.
  person("贺明川", "19811105", "915", "英语教师", "20052310721000119", { "17": "硕士", "43": "三等奖" }),
  // 94.5: just below it.
  person("乔若兰", "19900218", "924", "班主任", "20132310722000120", {
    "17": "硕士",
    "31": 4.5,
    "43": "三等奖",
  }),
  // Attendance exactly 95 %: full points.
  person("石立秋", "19870809", "935", "科学教师", "20102310721000121", { ...usual, "3": 0.95, "38": 0.95 }),
  // Thought 19 of 32 while the total is 87: E by rule. No total is higher with a part below its floor.
  person("方以宁", "19760130", "946", "体育教师", "19992310722000122", { ...no(11, 16), "3": 0.9 }),
  person("孟庆禾", "19931224", "957", "美术教师", "20162310721000123", {
    ...usual,
    ...no(20, 25),
    "19": "无",
  }),
  person("段知微", "19950503", "968", "音乐教师", "20182310722000124", {
    ...usual,
    ...no(36, 37),
    ...no(39, 42),
    "19": "无",
    "3": 0.85,
    "38": 0.9,
  }),
  person("卫长安", "19720922", "979", "校长", "19942310721000125", {
    "17": "硕士",
    "31": 4.75,
    "44": "二等奖",
  }),
  person("荀雅静", "19800417", "981", "语文教师", "20032310722000126", { "31": 4.9, "44": "三等奖" }),
  person("柯望川", "19861009", "991", "数学教师", "20092310721000127", { "17": "硕士", "18": "良好" }),
  person("温如玉", "19911130", "904", "英语教师", "20142310722000128", { "17": "本科及以下", "31": 4.6 }),
  person("管清源", "19830205", "917", "信息技术教师", "20062310721000129", {
    ...usual,
    "31": 4.55,
    "44": "一等奖",
  }),
  person("裴书瑶", "19890614", "928", "班主任", "20112310722000130", { ...usual, "18": "优秀", "31": 4.35 }),
  person("戴星河", "19940327", "939", "科学教师", "20172310721000131", { ...usual, "43": "参与奖" }),
  person("凌初雪", "19970818", "940", "语文教师", "20192310722000132", {
    ...usual,
    "31": 4.05,
    "43": "三等奖",
  }),
  // 85 exactly: the first total of grade B.
  person("邵立行", "19780501", "953", "道德与法治教师", "20012310721000133", {
    ...usual,
    ...no(28, 28),
    "31": 4,
  }),
  // 84.99: just below it.
  person("尤知秋", "19921012", "962", "美术教师", "20152310722000134", {
    ...usual,
    ...no(28, 28),
    "31": 3.99,
  }),
  person("冉小满", "19960520", "986", "音乐教师", "20182310722000135", {
    ...usual,
    "18": "中等",
    "19": "无",
  }),
  person("骆云峰", "19840111", "995", "体育教师", "20072310721000136", { ...usual, ...no(20, 22), "3": 0.9 }),
  person("皮思源", "19880903", "910", "数学教师", "20112310721000137", {
    ...usual,
    "19": "无",
    "35": "未获奖",
    "38": 0.93,
  }),
  // Results exactly 25: not below the floor.
  person("褚映红", "19750726", "927", "图书管理员", "19982310722000138", {
    ...usual,
    ...no(41, 42),
    "31": 4,
  }),
  person("申屠远", "19990214", "936", "体育教师", "20212310721000139", {
    ...usual,
    ...no(20, 25),
    "18": "中等",
  }),
  person("车晓棠", "19811219", "943", "英语教师", "20042310722000140", { ...usual, ...no(9, 15) }),
];

export const kindergartenPeople: readonly Person[] = [
  person("叶静姝", "19880416", "922", "园长", "20112310712000201", { "17": "硕士", "31": 4.9 }),
  person("罗初晴", "19920907", "943", "主班教师", "20152310712000202", { ...usual, "3": 0.97 }),
  person("范晓棠", "19960122", "964", "配班教师", "20192310712000203", { ...usual, "19": "无" }),
  person("汤亦安", "19941013", "971", "主班教师", "20172310711000204", {
    ...usual,
    "18": "中等",
    "35": "未获奖",
  }),
  person("谷雨桐", "19980614", "982", "配班教师", "20212310712000205", {
    ...usual,
    ...no(39, 42),
    "19": "无",
    "31": 3.75,
  }),
  person("邱念慈", "19830829", "925", "保育员", undefined, { ...usual, ...no(20, 26), "19": "无" }),
];

const juniorPost = ["语文教师", "数学教师", "英语教师", "物理教师", "化学教师", "历史教师"] as const;
const juniorAnswers: readonly (readonly [string, string, string, Cells])[] = [
  ["霍启元", "19720215", "911", { "17": "博士" }],
  ["祝云舒", "19840621", "922", { "17": "硕士", "44": "二等奖" }],
  ["安思远", "19891230", "933", usual],
  ["柏清和", "19910405", "944", { ...usual, "18": "中等" }],
  ["郎嘉木", "19861118", "955", { ...usual, "19": "无", "35": "未获奖" }],
  ["穆听雨", "19930727", "966", { ...usual, ...no(39, 42) }],
  ["严怀瑾", "19780903", "977", { ...usual, ...no(27, 29), ...no(36, 37) }],
  ["戚望舒", "19970111", "988", { ...usual, "18": "差", "19": "无", ...no(20, 24) }],
  ["苗有年", "19801025", "919", { ...usual, ...no(12, 16), ...no(20, 22) }],
  // Work 14 of 29: below its floor.
  ["鲍学礼", "19740519", "931", { "18": "差", "19": "无", "17": "本科及以下", ...no(20, 23) }],
  // Results below 25 of 39.
  ["路长风", "19820308", "951", { ...usual, ...no(32, 34), ...no(36, 37), ...no(39, 42), "44": "参与奖" }],
  ["向晚亭", "19990930", "962", { ...usual, ...no(1, 2), ...no(4, 16), ...no(20, 30), "3": 0.6 }],
];
export const juniorPeople: readonly Person[] = juniorAnswers.map(([name, born, serial, answers], index) =>
  person(
    name,
    born,
    serial,
    juniorPost[index % juniorPost.length] ?? "教师",
    `20${String(5 + index).padStart(2, "0")}231073${1 + (index % 2)}000${301 + index}`,
    answers,
  ),
);

/** The kindergarten's rows as first handed in: one mistake each, and the last row as it should be. */
export const withMistakes = (rows: readonly Cells[]): readonly Cells[] =>
  rows.map((cells, index): Cells => {
    const mistakes: readonly Cells[] = [
      { "7": null },
      { "3": 97 },
      {
        residentId: `${String(cells.residentId).slice(0, 17)}${String(cells.residentId).endsWith("0") ? "1" : "0"}`,
      },
      { "18": "优" },
      { "31": 6 },
    ];
    return { ...cells, ...mistakes[index] };
  });
