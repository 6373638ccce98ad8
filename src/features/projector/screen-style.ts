/**
 * For a wall at the end of a hall first: everything grows with the screen, light on dark with a contrast of at least 7 to 1. On a phone it is one column.
 */
export const SCREEN_STYLE = `
:root{color-scheme:dark;font-size:min(1.1vw,1.95vh)}
html,body{height:100%}
body{background:#0a1017;color:#fff;overflow:hidden}
main.screen{display:flex;flex-direction:column;gap:1.25rem;max-width:none;height:100%;padding:1.75rem 2.5rem}
.screen [hidden]{display:none}
.screen p,.screen ol,.screen h1{margin:0}
.top{display:flex;justify-content:space-between;align-items:baseline;gap:2rem;font-size:1.75rem;color:#c9d6e2}
.two,.one{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2}
.one{-webkit-line-clamp:1}
.clock{flex:none;color:#fff;font-weight:700;font-variant-numeric:tabular-nums}
.rehearsal{flex:none;background:#ffd68a;color:#3a2800;font-weight:700;font-size:1.2rem;border-radius:.4rem;padding:.1rem .75rem;margin-left:auto!important}
.middle{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:3rem;align-items:center}
.left{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;min-width:0}
.screen h1{font-size:2.75rem;line-height:1.15}
.left:has(.choices:not([hidden])) h1{-webkit-line-clamp:1}
.choices{display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;max-height:4.9rem;overflow:auto;font-size:1.25rem}
.choices a{max-width:100%;color:#7fc0f8;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.choices [aria-current]{color:#fff;font-weight:700;text-decoration:none}
.code{font:700 14rem/1 ui-monospace,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;letter-spacing:-.02em;color:#ffe27a;white-space:nowrap}
.bar{height:1rem;border-radius:1rem;background:#26343f;overflow:hidden;margin:.4rem 0}
.bar span{display:block;height:100%;background:#7fc0f8;transform-origin:left;transition:transform .25s linear}
.turn{font-size:1.4rem;color:#c9d6e2;font-variant-numeric:tabular-nums}
.count{font-size:3rem;font-weight:700;line-height:1.2;color:#7fd6a2;font-variant-numeric:tabular-nums}
.qr{display:block;width:30rem;background:#fff;border-radius:1rem;overflow:hidden}
.qr svg{display:block;width:100%;height:auto}
.steps{display:flex;gap:2.5rem;padding:0;list-style:none;counter-reset:step;font-size:1.4rem;line-height:1.35}
.steps li{flex:1;counter-increment:step;padding-left:3rem;position:relative}
.steps li::before{content:counter(step);position:absolute;left:0;top:0;width:2rem;height:2rem;border-radius:50%;background:#7fc0f8;color:#0a1017;font-weight:700;text-align:center;line-height:2rem}
.big{font-size:3.75rem;line-height:1.3;font-weight:700}
.status{position:fixed;left:2.5rem;right:2.5rem;bottom:1rem;background:#4d3a12;color:#ffe2a0;font-size:1.6rem;border-radius:.5rem;padding:.75rem 1.25rem}
.screen footer{display:flex;gap:3rem;max-width:none;margin:0;padding:1rem 0 0;border-top:.15rem solid #33424f;font-size:1.6rem;line-height:1.35;color:#fff}
.screen footer p{flex:1}
.screen footer .next{color:#c9d6e2}
@media (prefers-reduced-motion:reduce){.bar span{transition:none}}
@media (max-width:799px),(orientation:portrait){
:root{font-size:min(4.1vw,22px)}
html,body{height:auto}
body{overflow:visible}
main.screen{min-height:100vh;min-height:100dvh;height:auto;gap:1rem;padding:1rem}
.top{font-size:1rem;gap:.75rem}
.rehearsal{font-size:.75rem}
.middle{grid-template-columns:minmax(0,1fr);row-gap:1rem;align-content:center}
.turn,.choices,.steps{font-size:1rem}
.choices{max-height:none;row-gap:.5rem}
.screen h1,.count{font-size:1.5rem}
.big{font-size:1.6rem}
.code{font-size:6rem}
.qr{width:100%;max-width:22rem;margin:0 auto}
.steps{flex-direction:column;gap:.75rem}
.screen footer{display:grid;gap:.25rem;font-size:1rem}
.screen footer .one{-webkit-line-clamp:3}
.status{position:sticky;bottom:.5rem;font-size:1rem}
}
`;
