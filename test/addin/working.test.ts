// 忙着的时候：点选照样填进去；不同的事排队，同一件事再点一次只做一遍
import { expect, test } from "vitest";
import { fileHost } from "#addin/hosts/xlsx.ts";
import { type DeskParts, working } from "#addin/pane/desk.ts";
import { sheetDesk } from "#addin/pane/desk-sheet.ts";
import { createStore, initialState, type Store } from "#addin/pane/state.ts";
import { formWith } from "./forms.ts";
import { completeCells } from "./school.ts";

/** Work that goes on until it is let through. */
const held = () => {
  let end = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { until, end };
};

const deskWithForm = async () => {
  const store = createStore(initialState("zh-CN"));
  const host = fileHost([], { newRowId: () => "row-0001" });
  await host.make(formWith([completeCells(0)]));
  const desk = sheetDesk({
    store,
    today: () => "2026-09-01",
    worker: () => {
      throw new Error("a small form needs none");
    },
  } as unknown as DeskParts);
  await desk.open(host);
  return { store, desk };
};

const nameIn = (store: Store) => {
  const table = store.get().form?.tables[0];
  const [row] = table?.rows ?? [];
  if (table === undefined || row === undefined) throw new Error("no row");
  return {
    at: { sheet: table.sheet, row: row.row, column: table.columns.name ?? 0 },
    value: row.values.name,
  };
};

test("同步还没完，点选的值已经写进格里，也已经校验过", async () => {
  const { store, desk } = await deskWithForm();
  const { until, end } = held();
  const syncing = working(store, "sync", () => until);
  await desk.fill(nameIn(store).at, "李敏");
  expect([nameIn(store).value, store.get().working]).toEqual(["李敏", "sync"]);
  end();
  await syncing;
});

test("不同的事一件接一件，次序不变；同一件事没做完又点，只做一遍；做完了可以再做", async () => {
  const store = createStore(initialState("zh-CN"));
  const done: string[] = [];
  const does = (name: string) => async () => {
    done.push(`${name} ${store.get().working}`);
  };
  const { until, end } = held();
  const all = [
    working(store, "open", () => until),
    working(store, "check", does("check")),
    working(store, "sync", does("sync")),
    working(store, "check", does("again")),
  ];
  end();
  await Promise.all(all);
  await working(store, "check", does("later"));
  expect(done).toEqual(["check check", "sync sync", "later check"]);
  expect(store.get().working).toBeNull();
});

test("一件事出了意外，不耽误后面排着的", async () => {
  const store = createStore(initialState("zh-CN"));
  const fallen = working(store, "open", async () => {
    throw new RangeError("unforeseen");
  });
  const next = working(store, "check", async () => undefined);
  await expect(fallen).rejects.toThrow("unforeseen");
  await next;
  expect(store.get().working).toBeNull();
});
