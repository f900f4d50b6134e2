// 负面清单：方案只说“符合负面清单情形”，情形取自上位法点名的违法行为；良好信息取自方案本身
import { privateEducationRegulation, violations } from "../../engine/norms-private-education.ts";
import type { FindingsRegime } from "../../engine/regime.ts";

type Hit = FindingsRegime["hits"][number];

const good = { clause: "三第2项", quote: "对获得政府表彰、荣誉认定、较高评估等良好信用信息的民办学校" };

export const goodInformation: Hit[] = [
  {
    id: "commended",
    title: { "zh-CN": "获得政府表彰", en: "Commended by the government" },
    direction: "good",
    cite: good,
    reading: "good-information-lasts",
  },
  {
    id: "honoured",
    title: { "zh-CN": "荣誉认定", en: "Honoured" },
    direction: "good",
    cite: good,
    reading: "good-information-lasts",
  },
  {
    id: "well-evaluated",
    title: { "zh-CN": "较高评估", en: "Evaluated highly" },
    direction: "good",
    cite: good,
    reading: "good-information-lasts",
  },
];

export const negativeList: Hit[] = violations.map(({ id, article, title }) => ({
  id,
  title: { ...title },
  direction: "bad",
  law: { norm: privateEducationRegulation.name, article, from: privateEducationRegulation.inForce },
  cite: { clause: "三第2项", quote: "符合负面清单情形" },
  reading: "negative-list-content",
}));
