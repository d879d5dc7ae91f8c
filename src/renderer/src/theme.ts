import { createTheme, type CSSVariablesResolver } from '@mantine/core'

const serif = "'Newsreader Variable', 'Iowan Old Style', Georgia, serif"

/** The look of the interface: warm paper, one accent, serif headlines, dense but airy. */
export const theme = createTheme({
  white: '#ffffff',
  black: '#1d1b18',
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: serif, fontWeight: '500' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 5,
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    ink: ['#eef3f8', '#d9e4ee', '#b6cbdf', '#8fafcd', '#84abd3', '#5d8bb9', '#3d6f9f', '#24496e', '#1d3c5b', '#152c43'],
    gray: ['#f7f5f0', '#f0ede6', '#e7e3da', '#dad5ca', '#c5bfb2', '#9a948a', '#6e6960', '#544f48', '#383430', '#22201d'],
    red: ['#fbefee', '#f6dcda', '#ecb8b4', '#f0958c', '#e8796f', '#d0574d', '#b3372f', '#a8322b', '#8c2721', '#6f1e19'],
    dark: ['#e9e6df', '#c9c5bd', '#a8a49b', '#7d7971', '#45423d', '#37342f', '#282622', '#191816', '#131210', '#0d0c0b'],
  },
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // The placeholder is a child that role=menu must not have (axe: aria-required-children).
    Menu: {
      defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, position: 'bottom-start', transitionProps: { duration: 80 } },
    },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
      styles: { title: { font: `550 20px/1.25 ${serif}` } },
    },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: { duration: 80 } } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    TagsInput: { defaultProps: { openOnFocus: false } },
    Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 500 } },
    InputWrapper: { styles: { description: { fontSize: 12 }, label: { marginBottom: 3 } } },
    SegmentedControl: { defaultProps: { transitionDuration: 120 } },
  },
})

/** Colours that follow from the scheme and not from a component. Every text colour keeps 4.5 : 1 on the grounds it stands on. */
export const colourVariables: CSSVariablesResolver = () => ({
  variables: { '--font-serif': serif },
  light: {
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-text': '#22201d',
    '--mantine-color-dimmed': '#67625a',
    '--mantine-color-placeholder': '#716c63',
    '--mantine-color-default-border': '#e2ddd3',
    '--mantine-color-error': '#a8322b',
    '--surface': '#ffffff',
    '--sunken': '#f4f1eb',
    '--hover': '#f1eee7',
    '--selected': '#e4ebf2',
    '--mark': '#fbe7a1',
  },
  dark: {
    '--mantine-color-body': '#191816',
    '--mantine-color-text': '#e9e6df',
    '--mantine-color-dimmed': '#a8a49b',
    '--mantine-color-placeholder': '#98948b',
    '--mantine-color-default-border': '#34312c',
    '--mantine-color-error': '#f0958c',
    '--surface': '#211f1c',
    '--sunken': '#141311',
    '--hover': '#24221f',
    '--selected': '#263441',
    '--mark': '#6b5613',
  },
})
