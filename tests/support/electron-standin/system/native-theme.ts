import { StrictEmitter } from '../ground/strict.ts';

type ThemeSource = 'system' | 'light' | 'dark';

/** `nativeTheme`. The system itself is light; windows follow `updated` by `prefers-color-scheme`. */
class NativeTheme extends StrictEmitter {
  static override readonly apiName = 'nativeTheme';
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  #source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.#source;
  }
  set themeSource(source: ThemeSource) {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
