// 会话: the talk between Office.js in a pane and Excel on the web around it, message by message, without a transport.
import type { EventEntry } from "./events.ts";
import type { Invocation } from "./function-calls.ts";
import type { ExcelHost } from "./host.ts";
import { type ApiLevel, type RequirementSets, requirementMatrix } from "./requirement-sets.ts";

/** Where Excel on the web lives: Office.js trusts no other. */
export const EXCEL_ORIGIN = "https://excel.officeapps.live.com";

const CONVERSATION = "conversation-1";
const APP = "app-1";
const INVOKE = 0;
const REGISTER = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;

/** How the add-in was started (`initialDisplayModeMappings`). */
const DISPLAYED = { hidden: 1, taskpane: 2 } as const;

/** `OSF.HostInfoFlags`: SharedApp 1, CustomFunction 2. */
const SHARED_RUNTIME = 3;

/** DDA calls that the stand-in answers (`OSF.DDA.MethodDispId`). */
const CALL = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** With Tab past the last control of the pane, or back past the first (`OSF.AgaveHostAction`). */
const LEFT = { after: 13, before: 14 } as const;

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
}

/** How a conversation shows Excel to the add-in. */
export interface ConversationOptions {
  readonly level: ApiLevel;
  readonly sets?: RequirementSets | undefined;
  /** BCP 47; Excel's own language. */
  readonly locale: string;
  /** Excel takes the focus: Office.js keeps the Tab key from leaving the frame by itself. */
  readonly left?: (to: keyof typeof LEFT) => void;
}

/** What the pane's frame must be called for Office.js to find its host. */
export function frameName(locale: string): string {
  return JSON.stringify({
    baseFrameName: "__agave_1",
    hostInfo: hostInfo(locale).replaceAll("$", "|"),
    xdmInfo: `${CONVERSATION}|${APP}|${EXCEL_ORIGIN}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** What the pane's address must carry as `_host_Info`. */
export const hostInfo = (locale: string): string =>
  `Excel$Web$16.01$${locale}$00000000-0000-0000-0000-000000000001$$$${SHARED_RUNTIME}`;

/** The pane's address as Excel opens it. */
export function paneAddress(url: string, locale: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}_host_Info=${hostInfo(locale)}`;
}

/** One pane's conversation with the host. */
export class Conversation {
  readonly #host: ExcelHost;
  readonly #post: (text: string) => void;
  readonly #options: ConversationOptions;
  readonly #heard = new Set<string>();
  readonly #commands = new Map<string, (status: number) => void>();
  readonly #stopListening: readonly (() => void)[];
  /** Buttons pressed before the add-in listened. */
  readonly #presses: (() => void)[] = [];
  #commandCount = 0;

  /** @param post sends a text to the pane's window, as from EXCEL_ORIGIN */
  constructor(host: ExcelHost, post: (text: string) => void, options: ConversationOptions) {
    this.#host = host;
    this.#post = post;
    this.#options = options;
    host.functions.begin();
    const pass = (entries: readonly (EventEntry | Invocation)[]): void =>
      this.#tell("richApiMessage", { ArrayData: entries.map(asArray) });
    this.#stopListening = [
      host.workbook.events.listen(pass, () => this.#tell("documentSelectionChanged", {})),
      host.functions.listen(pass),
    ];
  }

  /** Takes one message of the pane. */
  async receive(text: string): Promise<void> {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0) return;
    if (message._actionType === INVOKE) return this.#invoke(message);
    if (message._actionType === REGISTER) this.#heard.add(message._actionName);
    else this.#heard.delete(message._actionName);
    this.#answer(message, { Error: 0 });
    if (this.#heard.has("appCommandInvoked")) for (const press of this.#presses.splice(0)) press();
  }

  /**
   * Presses a ribbon button whose action is `name`, as in the manifest.
   *
   * @returns when the add-in has called `event.completed()`
   * @throws Error when the add-in has no such action
   */
  press(name: string, source = name): Promise<void> {
    this.#commandCount += 1;
    const id = `command-${this.#commandCount}`;
    return new Promise((resolve, reject) => {
      this.#commands.set(id, (status) => {
        if (status === 0) resolve();
        else reject(new Error(`The add-in has no action ${name} (status ${status})`));
      });
      const press = (): void =>
        this.#tell("appCommandInvoked", [id, name, JSON.stringify({ source: { id: source } })]);
      // A press that starts the add-in waits for it, as in Excel.
      if (this.#heard.has("appCommandInvoked")) press();
      else this.#presses.push(press);
    });
  }

  close(): void {
    for (const stop of this.#stopListening) stop();
  }

  async #invoke(message: Message): Promise<void> {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#answer(message, this.#context());
      case "ContextActivationManager_notifyHost":
        this.#hear(message._data);
        // Focus, telemetry and the like; Excel answers nothing of use.
        return this.#answer(message, null);
      case "executeMethod":
        return this.#method(message, message._data as MethodData);
      default:
        this.#host.reportMissing(message._actionName);
        return this.#answer(message, { Error: 5000 });
    }
  }

  #hear(data: unknown): void {
    const action = Array.isArray(data) ? data[1] : undefined;
    if (action === LEFT.after) this.#options.left?.("after");
    if (action === LEFT.before) this.#options.left?.("before");
  }

  async #method(message: Message, data: MethodData): Promise<void> {
    const done = { Version: 1, Error: 0 };
    switch (data.DdaMethod.DispatchId) {
      case CALL.richApi: {
        const { 4: body, 6: flags } = data.ArrayData ?? [];
        const passEvents = (): void => this.#host.workbook.events.flush();
        const answer = await this.#host.answer(String(body), Number(flags ?? 0), passEvents);
        if (answer.kind === "body") return this.#answer(message, { ...done, Data: [200, [], answer.body] });
        if (answer.kind === "channel error") return this.#answer(message, { Version: 1, Error: answer.code });
        return;
      }
      case CALL.saveSettings:
        this.#host.settings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? [])
          this.#host.settings.set(key, value);
        return this.#answer(message, done);
      case CALL.loadSettings:
        return this.#answer(message, { ...done, Properties: [...this.#host.settings] });
      case CALL.commandCompleted: {
        const [id, status] = data.ArrayData ?? Object.values(data);
        this.#commands.get(String(id))?.(Number(status));
        this.#commands.delete(String(id));
        return this.#answer(message, done);
      }
      default:
        this.#host.reportMissing(`Office call ${data.DdaMethod.DispatchId} (OSF.DDA.MethodDispId)`);
        return this.#answer(message, { Version: 1, Error: 5000 });
    }
  }

  #answer(message: Message, data: unknown): void {
    this.#send(message._actionName, message._correlationId, data, FOR_CALLING);
  }

  #tell(event: string, data: unknown): void {
    if (this.#heard.has(event)) this.#send(event, null, data, FOR_EVENTING);
  }

  #send(name: string, correlation: number | null, data: unknown, responseType: number): void {
    this.#post(
      JSON.stringify({
        _messageType: 1,
        _actionName: name,
        _conversationId: CONVERSATION,
        _correlationId: correlation,
        _origin: EXCEL_ORIGIN,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }

  #context(): object {
    return {
      _id: APP,
      _appName: 16,
      _appVersion: "16.00",
      _appMinorVersion: 1,
      _appUILocale: this.#options.locale,
      _dataLocale: this.#options.locale,
      _docUrl: "https://example.invalid/book.xlsx",
      _clientMode: 1,
      _settings: [...this.#host.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "correlation-1",
      _appInstanceId: "instance-1",
      _requirementMatrix: requirementMatrix(this.#options.level, this.#options.sets),
      _hostFullVersion: "16.0.19000.1",
      _addinName: "Chengxin",
      _appDomains: [],
      _initialDisplayMode: this.#host.pane.shown ? DISPLAYED.taskpane : DISPLAYED.hidden,
    };
  }
}

const asArray = (entry: EventEntry | Invocation): unknown[] => [
  entry.messageCategory,
  entry.messageType,
  entry.targetId,
  entry.message,
  entry.id,
  false,
];
