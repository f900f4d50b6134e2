// 批处理: executes one Rich API batch (`ProcessQuery`) on the workbook, action by action, as Excel does.
import { type Answer, Handle, handle, type Kind } from "./object-model/kinds.ts";
import { membersOf } from "./object-model/model.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { Area, Workbook } from "./workbook.ts";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

/** What Office.js sends for one `context.sync()`. */
export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What Office.js gets back; actions before the error stay done, as in Excel. */
export interface Reply {
  readonly Results: { ActionId: number; Value: unknown }[];
  /** Trace actions that were reached; without them some event handlers are never registered. */
  readonly TraceIds: number[];
  readonly Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}

/** A member that the stand-in doesn't have; reported to whoever keeps the list that fails the test. */
export type Missing = (member: string) => void;

/** Objects that Office.js makes by their full name, outside the workbook. */
const SERVICES = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
} as const satisfies Record<string, Kind>;
const HTTP = { AccessDenied: 403, ApiNotFound: 404, ItemNotFound: 404, GeneralException: 500 } as const;

/** True for what concerns the runtime and not the workbook, and mostly goes by itself; none of the add-in's syncs. */
export function isHousekeeping(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some(({ Name = "" }) => Object.hasOwn(SERVICES, Name));
}

/** True for the batch with which `Excel.run` gives its ranges back at its end; nobody waits for it. */
export function isRelease(batch: Batch): boolean {
  const asked = batch.Actions.filter((action) => action.ActionType !== 1 && action.ActionType !== 5);
  return asked.length > 0 && asked.every((action) => action.Name === "_RemoveReference");
}

/** Runs a batch; never throws for what the add-in did. */
export function execute(workbook: Workbook, batch: Batch, missing: Missing): Reply {
  const run = new Run(workbook, batch);
  const Results: Reply["Results"] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    if (action.ActionType === 5) {
      TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      Results.push({ ActionId: action.Id, Value: run.act(action) ?? null });
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      if (fault.code === "ApiNotFound") missing(fault.location);
      const status: Readonly<Record<string, number>> = HTTP;
      const { code: Code, message: Message, location: Location } = fault;
      return {
        Results,
        TraceIds,
        Error: { Code, Message, Location, ActionIndex: index, HttpStatusCode: status[Code] ?? 400 },
      };
    }
  }
  return { Results, TraceIds };
}

const lookUp = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined => {
  const key = Object.keys(table ?? {}).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : table?.[key];
};

const pascal = (name: string): string =>
  name.startsWith("_") ? name : name[0]?.toUpperCase() + name.slice(1);
const camel = (name: string): string =>
  name.startsWith("_") ? name : name[0]?.toLowerCase() + name.slice(1);

class Run {
  readonly #workbook: Workbook;
  readonly #batch: Batch;
  readonly #objects = new Map<number, Handle | null>();

  constructor(workbook: Workbook, batch: Batch) {
    this.#workbook = workbook;
    this.#batch = batch;
  }

  act(action: Action): unknown {
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.#identity(object);
      case 2:
        return this.#query(object, action.QueryInfo ?? {});
      case 3:
        return this.#plain(this.#call(object, action.Name ?? "", this.#inputs(action.ArgumentInfo)));
      case 4:
        return this.#set(object, action.Name ?? "", this.#inputs(action.ArgumentInfo)[0]);
      default:
        throw this.#absent(`action type ${action.ActionType}`);
    }
  }

  #resolve(id: number): Handle | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#batch.ObjectPaths[id];
    if (path === undefined) throw refuse("GeneralException", "ObjectPath");
    const object = this.#follow(path);
    this.#objects.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): Handle | null {
    const name = path.Name ?? "";
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId) : undefined;
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case 1:
        return handle("Workbook", this.#workbook);
      case 2:
        for (const [service, kind] of Object.entries(SERVICES))
          if (name === service) return handle(kind, this.#workbook);
        throw this.#absent(`new ${name}`);
      case 3:
        return this.#object(this.#call(parent ?? null, name, this.#inputs(path.ArgumentInfo)), name);
      case 4: {
        if (parent === undefined) throw refuse("GeneralException", name);
        const open = lookUp(membersOf(parent).open, name);
        if (open === undefined) throw this.#absent(`${parent.kind}.${camel(name)}`);
        return open(parent.self);
      }
      case 5:
        return this.#object(
          this.#call(parent ?? null, "getItem", this.#inputs(path.ArgumentInfo)),
          "getItem",
        );
      case 6: {
        const area = this.#workbook.references.area(name);
        if (area === undefined) throw refuse("InvalidReference", "ObjectPath");
        return handle("Range", area);
      }
      case 7:
        return null;
      default:
        throw this.#absent(`object path type ${path.ObjectPathType}`);
    }
  }

  #object(answer: Answer, name: string): Handle | null {
    if (answer === null || answer instanceof Handle) return answer;
    throw this.#absent(`${name} as an object`);
  }

  #plain(answer: Answer): unknown {
    return answer instanceof Handle ? this.#identity(answer) : answer;
  }

  #call(object: Handle | null, name: string, inputs: readonly unknown[]): Answer {
    if (object === null) return null;
    const call = lookUp(membersOf(object).call, name);
    if (call === undefined) throw this.#absent(`${object.kind}.${camel(name)}`);
    return call(object.self, ...inputs);
  }

  #set(object: Handle | null, name: string, value: unknown): null {
    if (object === null) throw refuse("InvalidOperation", name);
    const set = lookUp(membersOf(object).set, name);
    if (set === undefined) throw this.#absent(`${object.kind}.${camel(name)} (set)`);
    set(object.self, value);
    return null;
  }

  #inputs(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return id ? this.#resolve(id) : value;
    });
  }

  #identity(object: Handle | null): Record<string, unknown> | null {
    if (object === null) return null;
    const { id } = membersOf(object);
    return {
      ...(id === undefined ? {} : { [object.kind === "NamedItem" ? "_Id" : "Id"]: id(object.self) }),
      ...(this.#batch.AutoKeepReference === true && object.kind === "Range"
        ? { _ReferenceId: this.#workbook.references.keep(object.self as Area) }
        : {}),
    };
  }

  #query(object: Handle | null, { Select, Expand, Top, Skip }: Query): Record<string, unknown> | null {
    if (object === null) return null;
    const wanted = [...(Select ?? []), ...(Expand ?? [])].filter((path) => path !== "$none");
    const { items } = membersOf(object);
    if (items === undefined) return { ...this.#identity(object), ...this.#load(object, wanted) };
    const inner = wanted.filter((path) => path !== "items").map((path) => path.replace(/^items\//i, ""));
    const page = items(object.self).slice(Skip ?? 0, Top === undefined ? undefined : (Skip ?? 0) + Top);
    return { _Items: page.map((item) => ({ ...this.#identity(item), ...this.#load(item, inner) })) };
  }

  /** Nothing named means everything, as `load()` without names does. */
  #load(object: Handle, paths: readonly string[]): Record<string, unknown> {
    const members = membersOf(object);
    const wanted = paths.length > 0 && !paths.includes("$all") ? paths : Object.keys(members.get ?? {});
    const loaded: Record<string, unknown> = {};
    for (const [head, tails] of byHead(wanted)) {
      const get = lookUp(members.get, head);
      const open = lookUp(members.open, head);
      if (get !== undefined) loaded[pascal(head)] = get(object.self);
      else if (open !== undefined) {
        const child = open(object.self);
        loaded[pascal(head)] = child === null ? null : this.#query(child, { Select: tails });
      } else throw this.#absent(`${object.kind}.${camel(head)} (load)`);
    }
    return loaded;
  }

  #absent(member: string): Refusal {
    return refuse("ApiNotFound", member, `The stand-in host doesn't have ${member}`);
  }
}

/** `format/fill/color`, `format/font/bold`, `values` → format: [fill/color, font/bold], values: [] */
function byHead(paths: readonly string[]): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    heads.set(head, [...(heads.get(head) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  return heads;
}
