// 在与不在：备注和状态里写的转入转出、入职离职、休学毕业；说不准的不猜

/** What a note says of somebody's being here. */
export type Standing =
  /** Nothing of the kind. */
  | "here"
  /** 转入, 新入职: here, and new. */
  | "joined"
  /** 转出, 调离, 离职, 毕业, 休学. */
  | "left"
  /** Both, not yet, or for a time: asked of the clerk. */
  | "unclear";

const leaving =
  /转出|转走|转学至|调出|调离|调走|离职|辞职|辞退|退休|毕业(?!于|院校|学校|证|生)|结业|休学|退学|开除|离校|去世|病故|死亡|\bleft\b|transferred out|resigned|retired|graduated/i;
const joining = /转入|调入|新入职|入职|新聘|新进|新生|插班|复学|复职|\bjoined\b|transferred in|new hire/i;
/** Gone for a time, or gone and back: whoever keeps the roster knows. */
const between = /借调|借出|离岗|内退|停薪留职|留职停薪|返聘/;
/** Words before that take it back, put it off or ask. */
const hedged = /拟|申请|准备|将|未|不|无|没|待|可能|是否|预计|not|will/i;
const asked = /[?？]/;
/** States that speak of being here and nothing else. */
const present =
  /^(在读|在校|在岗|在职|在编|正常|(未|没有?|无)(异动|变动|离职|转出|转入|毕业|休学)?|(none|no|active))$/i;

/** Reads a note: what it says, and the words of it that say so. */
export const standingIn = (text: string): { readonly standing: Standing; readonly words: string } => {
  const note = text
    .normalize("NFKC")
    .replace(/\s+/g, /[a-z]/i.test(text) ? " " : "")
    .trim();
  const [out, into, neither] = [leaving.exec(note), joining.exec(note), between.exec(note)];
  if (present.test(note) || (out === null && into === null && neither === null))
    return { standing: "here", words: "" };
  const before = note.slice(0, (out ?? into)?.index ?? 0);
  const hedge = hedged.exec(before);
  // 拟调出, with the word that makes it doubtful.
  const taken = hedge === null ? "" : before.slice(hedge.index).slice(-8);
  const words = [out, into, neither].flatMap((found) => found?.[0] ?? []).join("、");
  const doubtful = neither !== null || (out !== null && into !== null) || asked.test(note) || hedge !== null;
  return { standing: doubtful ? "unclear" : out === null ? "joined" : "left", words: `${taken}${words}` };
};
