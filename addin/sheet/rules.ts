// 规则与表：各部办法，连同读表、校验、制表、回写；面板画完以后一次取来
import { regimeVersion } from "#shared/engine/version.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { batchForm } from "./batch-form.ts";
import { changesSince } from "./changes.ts";
import { checkSheet } from "./check.ts";
import { settleConflict } from "./conflict.ts";
import { bringRow } from "./elsewhere.ts";
import { formReader } from "./form-reader.ts";
import { handInRequest } from "./hand-in.ts";
import { annexesAside, keptAside, replacedBy, workbookFor } from "./make.ts";
import { approvedIn, openForm, rereadForm, supplementFor } from "./open.ts";
import { returnOf } from "./returned.ts";

export {
  annexesAside,
  approvedIn,
  batchForm,
  bringRow,
  changesSince,
  checkSheet,
  formReader,
  handInRequest,
  keptAside,
  openForm,
  regimeOf,
  regimes,
  regimeVersion,
  replacedBy,
  rereadForm,
  returnOf,
  settleConflict,
  supplementFor,
  workbookFor,
};
