// 主题：黛蓝色阶做成的 Fluent 主题，浅色、深色两套
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** 黛蓝 #2B4A6F at 80, from near black to near white. */
const daiBlue: BrandVariants = {
  10: "#04070B",
  20: "#0D1723",
  30: "#14263A",
  40: "#1A314B",
  50: "#203B5A",
  60: "#254368",
  70: "#28476C",
  80: "#2B4A6F",
  90: "#3F5F86",
  100: "#53749D",
  110: "#6889B1",
  120: "#7E9EC4",
  130: "#96B3D5",
  140: "#AFC7E3",
  150: "#C9DAEF",
  160: "#E4EDF8",
};

const type = {
  fontFamilyBase:
    '"Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif',
  lineHeightBase300: "22px",
  borderRadiusMedium: "3px",
};

/** Colours of the states, beyond what Fluent has: 朱, 琥珀, 松绿 with a tint each. Fluent hands them on to dialogs, too. */
const stateColours = {
  light: {
    vermilion: "#A32219",
    "vermilion-tint": "#FBE3E0",
    amber: "#7A5000",
    "amber-tint": "#F6E7C8",
    pine: "#1F6B4A",
    "pine-tint": "#E2F0E9",
    still: "#555C65",
    "still-tint": "#EDEAE3",
  },
  dark: {
    vermilion: "#FF9E93",
    "vermilion-tint": "#4A2521",
    amber: "#F0C36B",
    "amber-tint": "#43351A",
    pine: "#7FD3AC",
    "pine-tint": "#1D3B2E",
    still: "#B4B9C0",
    "still-tint": "#33373C",
  },
} as const;

export const lightTheme: Theme = {
  ...createLightTheme(daiBlue),
  ...type,
  ...stateColours.light,
  colorNeutralBackground1: "#FFFFFF",
  colorNeutralBackground2: "#FBFAF7",
  colorNeutralBackground3: "#F4F2EC",
  colorNeutralForeground1: "#1B1F24",
  colorNeutralForeground2: "#3A4048",
  colorNeutralForeground3: "#555C65",
  colorNeutralStroke1: "#CFC9BD",
  colorNeutralStroke2: "#DDD8CE",
  colorNeutralStroke3: "#E9E5DC",
  colorPaletteGreenBackground3: stateColours.light.pine,
};

const dark = createDarkTheme(daiBlue);
export const darkTheme: Theme = {
  ...dark,
  ...type,
  ...stateColours.dark,
  colorNeutralBackground1: "#22262B",
  colorNeutralBackground1Hover: "#2B3036",
  colorNeutralBackground2: "#1A1D21",
  colorNeutralBackground3: "#15181B",
  colorNeutralForeground3: "#B4B9C0",
  colorNeutralStroke1: "#596069",
  colorNeutralStroke2: "#3B4148",
  colorNeutralStroke3: "#31363C",
  colorPaletteGreenBackground3: stateColours.dark.pine,
  // The ramp's middle is too dark for words on a dark ground.
  colorBrandForeground1: daiBlue[130],
  colorBrandForeground2: daiBlue[140],
  colorBrandForegroundLink: daiBlue[130],
  colorBrandForegroundLinkHover: daiBlue[140],
  colorCompoundBrandForeground1: daiBlue[130],
  colorCompoundBrandForeground1Hover: daiBlue[140],
  colorCompoundBrandStroke: daiBlue[120],
  colorCompoundBrandBackground: daiBlue[120],
  colorBrandStroke1: daiBlue[120],
  colorBrandBackground: "#3A5F8C",
  colorBrandBackgroundHover: "#456C9B",
  colorBrandBackgroundPressed: "#2F5078",
};
