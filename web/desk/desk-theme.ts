import type { ThemeConfig } from "antd";

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** antd under the tokens of kit/tokens.css. Faults are amber: cinnabar belongs to official acts. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: colour("indigo"),
    colorLink: colour("indigo"),
    colorInfo: colour("indigo"),
    colorSuccess: colour("jade"),
    colorWarning: colour("amber"),
    colorError: colour("amber"),
    colorTextBase: colour("ink"),
    colorTextSecondary: colour("ink-2"),
    colorTextDescription: colour("ink-2"),
    colorTextPlaceholder: "#6d7480",
    colorBorder: colour("line-2"),
    colorBorderSecondary: colour("line"),
    colorSplit: colour("line"),
    colorBgLayout: colour("ground"),
    borderRadius: 4,
    fontFamily: colour("sans"),
    fontSize: 14,
    boxShadow: "none",
    boxShadowTertiary: "none",
    controlHeight: 34,
    motion: false,
  },
  components: {
    Button: {
      primaryShadow: "none",
      defaultShadow: "none",
      dangerShadow: "none",
      defaultColor: colour("indigo"),
      defaultBorderColor: colour("indigo"),
      defaultBg: "transparent",
    },
    Form: { labelColor: colour("ink-2"), itemMarginBottom: 16, verticalLabelPadding: "0 0 4px" },
    Progress: { defaultColor: colour("indigo"), remainingColor: colour("grey-wash") },
  },
};
