import { css } from 'lit';

/**
 * The tokens. A page sets the public `--edu-*` properties anywhere above the element; inside the element the private
 * `--_*` ones are read, which are always complete and always have enough contrast.
 *
 * Dark follows the page: `light-dark()` takes the side of the `color-scheme` in force where the element stands, so a
 * widget on a white page stays light even when the visitor's system is dark. `theme="light|dark|auto"` overrides.
 *
 * The accent is repaired by relative colours: lightness decides contrast, and chroma is capped so that every hue stays
 * inside sRGB at that lightness. Words have 4.5:1, edges and fills 3:1, in both schemes, for any crest. Browsers without
 * relative colours get the light set and the accent as the school gave it.
 */
export const tokens = css`
  .edu {
    --_rem: var(--edu-rem, max(1rem, 16px));
    --_size-13: calc(var(--_rem) * 0.8125);
    --_size-15: calc(var(--_rem) * 0.9375);
    --_size-17: calc(var(--_rem) * 1.0625);
    --_size-20: calc(var(--_rem) * 1.25);
    --_size-24: calc(var(--_rem) * 1.5);
    --_size-30: calc(var(--_rem) * 1.875);
    --_weight: 400;
    --_weight-strong: 600;
    --_line-text: 1.55;
    --_line-table: 1.4;
    --_line-title: 1.35;

    --_space-1: 4px;
    --_space-2: 8px;
    --_space-3: 12px;
    --_space-4: 16px;
    --_space-5: 20px;
    --_space-6: 24px;
    --_space-8: 32px;
    --_space-10: 40px;
    --_radius: var(--edu-radius, 6px);
    --_control: 36px;
    --_motion: 160ms;

    --_crest: var(--edu-accent, #1f5f8b);
    --_surface: var(--edu-surface, #fff);
    --_surface-sunken: #f8f6f3;
    --_surface-raised: #fff;
    --_text: var(--edu-text, #25211d);
    --_text-muted: #5f5953;
    --_line: rgb(37 33 29 / 0.12);
    --_line-strong: rgb(37 33 29 / 0.28);
    --_edge: #857e77;
    --_accent: var(--_crest);
    --_accent-strong: var(--_crest);
    --_accent-text: #1b4f75;
    --_accent-soft: #eef4f9;
    --_on-accent: #fff;
    --_danger: #a12a1f;
    --_danger-soft: #fdf1ee;
    --_warning: #7a5200;
    --_warning-soft: #fbf5e6;
    --_success: #1e6a3a;
    --_success-soft: #eef7f0;
    --_shadow: 0 1px 2px rgb(37 33 29 / 0.08), 0 8px 24px rgb(37 33 29 / 0.14);
  }

  @supports (color: light-dark(oklch(from red l c h), red)) {
    .edu {
      --_surface: var(--edu-surface, light-dark(oklch(1 0 0), oklch(0.2 0.004 70)));
      --_surface-sunken: light-dark(oklch(0.975 0.004 80), oklch(0.24 0.005 70));
      --_surface-raised: light-dark(oklch(1 0 0), oklch(0.26 0.005 70));
      --_text: var(--edu-text, light-dark(oklch(0.25 0.01 65), oklch(0.93 0.006 80)));
      --_text-muted: light-dark(oklch(0.47 0.012 65), oklch(0.74 0.01 75));
      --_line: color-mix(in oklab, var(--_text) 12%, transparent);
      --_line-strong: color-mix(in oklab, var(--_text) 28%, transparent);
      --_edge: light-dark(oklch(0.59 0.012 65), oklch(0.62 0.012 70));

      --_accent: light-dark(
        oklch(from var(--_crest) min(l, 0.5) min(c, 0.16) h),
        oklch(from var(--_crest) clamp(0.76, l, 0.86) min(c, 0.12) h)
      );
      --_accent-strong: light-dark(
        oklch(from var(--_crest) min(calc(l - 0.06), 0.42) min(c, 0.14) h),
        oklch(from var(--_crest) clamp(0.83, l, 0.9) min(c, 0.1) h)
      );
      --_accent-text: light-dark(
        oklch(from var(--_crest) min(l, 0.46) min(c, 0.15) h),
        oklch(from var(--_crest) clamp(0.8, l, 0.88) min(c, 0.11) h)
      );
      --_accent-soft: light-dark(
        oklch(from var(--_crest) 0.965 min(c, 0.015) h),
        oklch(from var(--_crest) 0.29 min(c, 0.035) h)
      );
      --_on-accent: light-dark(oklch(1 0 0), oklch(0.2 0.01 70));

      --_danger: light-dark(oklch(0.47 0.16 28), oklch(0.8 0.1 28));
      --_danger-soft: light-dark(oklch(0.97 0.015 28), oklch(0.28 0.04 28));
      --_warning: light-dark(oklch(0.46 0.095 75), oklch(0.84 0.1 80));
      --_warning-soft: light-dark(oklch(0.97 0.025 85), oklch(0.28 0.035 80));
      --_success: light-dark(oklch(0.44 0.1 150), oklch(0.82 0.1 150));
      --_success-soft: light-dark(oklch(0.97 0.02 150), oklch(0.28 0.035 150));
      --_shadow:
        0 1px 2px light-dark(oklch(0.25 0.01 65 / 0.08), oklch(0 0 0 / 0.4)),
        0 8px 24px light-dark(oklch(0.25 0.01 65 / 0.14), oklch(0 0 0 / 0.5));
    }
  }

  @media (pointer: coarse) {
    .edu {
      --_control: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .edu {
      --_motion: 0s;
    }
  }

  @media (forced-colors: active) {
    .edu {
      --_surface: Canvas;
      --_surface-sunken: Canvas;
      --_surface-raised: Canvas;
      --_text: CanvasText;
      --_text-muted: CanvasText;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_edge: ButtonBorder;
      --_accent: Highlight;
      --_accent-strong: Highlight;
      --_accent-text: LinkText;
      --_accent-soft: Canvas;
      --_on-accent: HighlightText;
      --_danger: CanvasText;
      --_danger-soft: Canvas;
      --_warning: CanvasText;
      --_warning-soft: Canvas;
      --_success: CanvasText;
      --_success-soft: Canvas;
      --_shadow: 0 0 0 1px CanvasText;
    }
  }

  @media print {
    .edu {
      --_surface: white;
      --_surface-sunken: white;
      --_surface-raised: white;
      --_text: black;
      --_text-muted: black;
      --_line: #767676;
      --_line-strong: #333;
      --_edge: #333;
      --_accent: black;
      --_accent-strong: black;
      --_accent-text: black;
      --_accent-soft: white;
      --_on-accent: white;
      --_danger: black;
      --_danger-soft: white;
      --_warning: black;
      --_warning-soft: white;
      --_success: black;
      --_success-soft: white;
      --_shadow: none;
    }
  }
`;
