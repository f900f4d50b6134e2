// 图标按钮：只有符号的按钮，名称说给耳朵听
import { Button, type ButtonProps } from "@fluentui/react-components";
import { Sign } from "./Sign.tsx";

type Named = Omit<ButtonProps, "size" | "className" | "children"> & {
  readonly sign: Parameters<typeof Sign>[0]["of"];
  readonly "aria-label": string;
};

/** Takes a ref too, so that a menu or a popover can hang on it. */
export const IconButton = ({ sign, ...rest }: Named) => (
  <Button {...(rest as ButtonProps)} size="small" className="icon-button">
    <Sign of={sign} />
  </Button>
);
