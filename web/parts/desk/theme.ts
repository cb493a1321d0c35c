import { type ThemeConfig, theme } from 'antd'
import { palettes, type Theme } from '../../look/palette.ts'

interface Wish {
  theme: Theme
  large: boolean
  still: boolean
}

/** The desk's Ant Design theme, made from the palette of the product. */
export function deskTheme({ theme: name, large, still }: Wish): ThemeConfig {
  const p = palettes[name]
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    cssVar: { key: `yh-${name}` },
    token: {
      colorPrimary: p.primary,
      colorInfo: p.info,
      colorSuccess: p.good,
      colorWarning: p.warn,
      colorError: p.bad,
      colorLink: p.primary,
      colorLinkHover: p.primaryStrong,
      colorText: p.ink,
      colorTextSecondary: p.ink2,
      colorTextTertiary: p.ink3,
      colorTextPlaceholder: p.ink3,
      colorTextDescription: p.ink2,
      colorTextLightSolid: p.onPrimary,
      colorBgLayout: p.paper,
      colorBgContainer: p.surface,
      colorBgElevated: p.surface,
      colorBorder: p.edge,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      colorFillAlter: p.sunken,
      controlItemBgActive: p.primarySoft,
      controlItemBgHover: p.sunken,
      fontFamily: 'var(--font)',
      fontSize: large ? 18 : 14,
      controlHeight: large ? 46 : 36,
      borderRadius: 8,
      motion: !still,
      wireframe: false,
    },
    components: {
      Table: {
        headerBg: p.sunken,
        headerColor: p.ink2,
        rowHoverBg: p.sunken,
        headerSplitColor: 'transparent',
        cellPaddingBlock: 11,
      },
      Tabs: { itemColor: p.ink2 },
      Select: { optionSelectedBg: p.primarySoft },
    },
  }
}
