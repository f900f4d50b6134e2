// 长名单：名单短就是一个下拉框；长了先按几个字找，只列前面一些，几千项也不拖住页面
import { Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeak } from "./speaking.tsx";

/** Options listed at once. */
const listed = 200;

export interface LongSelectProps<T> {
  readonly label: string;
  /** What stands first and chooses none, its value "". */
  readonly none: string;
  readonly value: string;
  readonly options: readonly T[];
  readonly valueIn: (option: T) => string;
  readonly textIn: (option: T) => string;
  readonly onChoose: (value: string) => void;
}

/** A drop-down over any number of options; what is chosen stays listed whatever is searched. */
export const LongSelect = <T,>(props: LongSelectProps<T>) => {
  const { label, none, value, options, valueIn, textIn, onChoose } = props;
  const { speak } = useSpeak();
  const [search, setSearch] = useState("");
  const long = options.length > listed;
  const matching = long && search !== "" ? options.filter((one) => textIn(one).includes(search)) : options;
  const shown = matching.slice(0, listed);
  const isChosen = (one: T): boolean => valueIn(one) === value;
  const chosen = value === "" || shown.some(isChosen) ? undefined : options.find(isChosen);
  return (
    <>
      {long && (
        <Input
          size="small"
          type="search"
          aria-label={`${label} ${speak("pick.search")}`}
          placeholder={speak("pick.search")}
          value={search}
          onChange={(_, { value: typed }) => setSearch(typed.trim())}
        />
      )}
      <Select size="small" aria-label={label} value={value} onChange={(_, { value: to }) => onChoose(to)}>
        <option value="">{none}</option>
        {[...(chosen === undefined ? [] : [chosen]), ...shown].map((one) => (
          <option key={valueIn(one)} value={valueIn(one)}>
            {textIn(one)}
          </option>
        ))}
      </Select>
      {matching.length > listed && (
        <p className="still small">{speak("pick.more", { count: matching.length - listed })}</p>
      )}
    </>
  );
};
