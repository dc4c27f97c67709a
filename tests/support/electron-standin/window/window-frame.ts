import { StrictEmitter } from '../ground/strict.ts';
import { display, type Rectangle } from '../system/display.ts';

export type FrameOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly x?: number;
  readonly y?: number;
  readonly fullscreen?: boolean;
};

/**
 * Place, size and state of a window. There are no borders here: the content is as large as the
 * window. Sub-classes apply the size in `resized`.
 */
export abstract class WindowFrame extends StrictEmitter {
  #normal: Rectangle;
  #minimum: readonly [number, number];
  #isMinimized = false;
  #isMaximized = false;
  #isFullScreen: boolean;

  constructor(options: FrameOptions) {
    super();
    const { width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    const { workArea } = display;
    const x = options.x ?? Math.max(0, Math.round((workArea.width - width) / 2));
    const y = options.y ?? Math.max(0, Math.round((workArea.height - height) / 2));
    this.#normal = { x, y, width, height };
    this.#minimum = [minWidth, minHeight];
    this.#isFullScreen = options.fullscreen ?? false;
  }

  protected abstract resized(): void;

  getNormalBounds = (): Rectangle => ({ ...this.#normal });
  getBounds = (): Rectangle => ({ ...this.#current() });
  getContentBounds = (): Rectangle => this.getBounds();
  getSize = (): number[] => [this.#current().width, this.#current().height];
  getContentSize = (): number[] => this.getSize();
  getPosition = (): number[] => [this.#current().x, this.#current().y];
  getMinimumSize = (): number[] => [...this.#minimum];
  setContentBounds = (bounds: Partial<Rectangle>): void => this.setBounds(bounds);
  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  setContentSize = (width: number, height: number): void => this.setBounds({ width, height });
  setPosition = (x: number, y: number): void => this.setBounds({ x, y });
  isMinimized = (): boolean => this.#isMinimized;
  isMaximized = (): boolean => this.#isMaximized;
  isFullScreen = (): boolean => this.#isFullScreen;
  isNormal = (): boolean => !this.#isMinimized && !this.#isMaximized && !this.#isFullScreen;

  setBounds = (bounds: Partial<Rectangle>): void => {
    const before = this.#normal;
    const wanted = { ...before, ...bounds };
    const [minWidth, minHeight] = this.#minimum;
    const size = { width: Math.max(minWidth, wanted.width), height: Math.max(minHeight, wanted.height) };
    this.#normal = { ...wanted, ...size };
    if (before.x !== wanted.x || before.y !== wanted.y) this.emit('move');
    if (before.width !== size.width || before.height !== size.height) this.#changed();
  };

  setMinimumSize = (width: number, height: number): void => {
    this.#minimum = [width, height];
    this.setBounds({});
  };

  center = (): void => {
    const { width, height } = this.#normal;
    const { workArea } = display;
    this.setPosition(Math.round((workArea.width - width) / 2), Math.round((workArea.height - height) / 2));
  };

  minimize = (): void => {
    this.#isMinimized = true;
    this.emit('minimize');
  };

  restore = (): void => {
    if (!this.#isMinimized) return;
    this.#isMinimized = false;
    this.emit('restore');
  };

  maximize = (): void => this.#setMaximized(true);
  unmaximize = (): void => this.#setMaximized(false);

  setFullScreen = (isFullScreen: boolean): void => {
    if (this.#isFullScreen === isFullScreen) return;
    this.#isFullScreen = isFullScreen;
    this.#changed();
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen');
  };

  #setMaximized(isMaximized: boolean): void {
    if (this.#isMaximized === isMaximized) return;
    this.#isMaximized = isMaximized;
    this.#changed();
    this.emit(isMaximized ? 'maximize' : 'unmaximize');
  }

  #current(): Rectangle {
    if (this.#isFullScreen) return display.bounds;
    return this.#isMaximized ? display.workArea : this.#normal;
  }

  #changed(): void {
    this.resized();
    this.emit('resize');
    this.emit('resized');
  }
}
