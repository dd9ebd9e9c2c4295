extension DossierView {
  /// The style sheet: dark on white; its colours also differ in lightness, and no meaning is left to colour alone.
  static let style: StaticString = """

    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 3rem; background: #fff; color: #1a1a1a;
      font: 1rem/1.45 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
    bdi, code, .words { overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .4rem; }
    h1 .id { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 1.3rem; color: #555; margin-right: .4rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid #0072b2; }
    .child { margin-top: 2.6rem; }
    .child > h2 { font-size: 1.35rem; padding: .4rem .7rem; border: 0; border-left: 5px solid #0072b2; background: #eaf2f8; }
    .child > section > h2 { border-bottom-width: 1px; }
    h3 { font-size: 1rem; margin: 0 0 .3rem; }
    p { margin: .3rem 0; }
    .reader { display: inline-block; margin: 0; padding: .25rem .6rem; border-left: 4px solid #e69f00; background: #fdf4e0; }
    .standing { margin-top: 1rem; padding: .8rem 1rem; border: 1px solid #bbb; border-radius: 6px; background: #f7f9fb; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
    dt { color: #555; }
    dd { margin: 0; min-width: 0; }
    table { width: 100%; border-collapse: collapse; margin: .4rem 0 .8rem; font-size: .92rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #ddd; }
    thead th { color: #555; font-weight: 600; border-bottom: 1px solid #888; }
    tbody th { color: #555; font-weight: 400; white-space: nowrap; }
    .number { text-align: right; padding-right: 0; padding-left: .6rem; font-variant-numeric: tabular-nums; }
    td.number, .when { white-space: nowrap; }
    td.when { font-variant-numeric: tabular-nums; }
    .sum td { font-weight: 600; border-top: 2px solid #444; border-bottom: 0; }
    .beside { table-layout: fixed; }
    .beside thead th:first-child { width: 11rem; }
    .beside thead th { font-size: 1rem; color: #1a1a1a; }
    code { font: .85rem ui-monospace, "DejaVu Sans Mono", monospace; word-break: break-all; }
    .course { margin: .4rem 0 1rem; overflow-x: auto; }
    svg { display: block; width: 100%; min-width: 40rem; height: auto; font-family: inherit; }
    svg text { font-size: 12.5px; fill: #1a1a1a; }
    svg .date { font-size: 11.5px; fill: #444; text-anchor: middle; }
    svg .strong { font-weight: 600; }
    svg .clock { fill: #444; font-style: italic; }
    svg .band { fill: #f4f6f8; }
    svg .tick { stroke: #c4c9ce; stroke-width: 1; }
    svg .edge { stroke: #1a1a1a; stroke-width: 1.5; stroke-dasharray: 4 3; }
    svg .act { fill: #1a1a1a; }
    svg .stay { fill: #0072b2; }
    svg .between { fill: #cc79a7; stroke: #7a3e60; }
    svg .given { fill: #fff; stroke: #8a5a00; stroke-dasharray: 3 2; }
    svg .ran { fill: #e69f00; stroke: #8a5a00; }
    svg .over { fill: #d55e00; stroke: #fff; stroke-width: 1.5; }
    svg .beyond { fill: #8a5a00; }
    figcaption { margin-top: .4rem; font-size: .85rem; color: #333; }
    .key { display: inline-block; margin-right: 1rem; }
    .swatch { display: inline-block; width: 1.3rem; text-align: center; }
    .swatch span { display: inline-block; width: 1.2rem; height: .6rem; border: 1px solid transparent; }
    .swatch .act { width: .6rem; border-radius: 50%; background: #1a1a1a; }
    .swatch .stay { background: #0072b2; }
    .swatch .between { background: #cc79a7; border-color: #7a3e60; }
    .swatch .ran { background: #e69f00; border-color: #8a5a00; }
    .swatch .given { background: #fff; border: 1px dashed #8a5a00; }
    .swatch .over { width: .6rem; background: #d55e00; transform: rotate(45deg); }
    .item { display: flex; gap: 1rem; padding: .7rem 0; border-bottom: 1px solid #ddd; }
    .thumbnail { flex: none; width: 11rem; }
    .thumbnail img { display: block; max-width: 100%; max-height: 9rem; border: 1px solid #bbb; }
    .media { display: block; padding: .9rem .4rem; border: 1px dashed #999; color: #444; font-size: .85rem; text-align: center; }
    .about { flex: 1; min-width: 0; }
    blockquote { margin: .2rem 0; padding-left: .7rem; border-left: 3px solid #999; white-space: pre-line; }
    .note, footer { color: #444; font-size: .88rem; }
    .decision { padding: .7rem 1rem; margin: .5rem 0; border-left: 4px solid #009e73; background: #f3faf7; }
    .decision.replaced { border-left-color: #999; background: #f6f6f6; }
    footer { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid #888; }
    @media (max-width: 40rem) {
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .4rem; }
      .item { flex-direction: column; gap: .5rem; }
      section { overflow-x: auto; }
      table { min-width: 34rem; }
      td.when { white-space: normal; }
    }
    @page { size: A4; margin: 15mm 14mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
    @media print {
      :root { font-size: 9.5pt; }
      body { max-width: none; padding: 0; color: #000; }
      h2 { margin-top: 1.2rem; }
      th, td { padding-top: .16rem; padding-bottom: .16rem; }
      svg { min-width: 0; max-height: 150mm; }
      tr:last-child:not(:first-child), tr:nth-last-child(2):not(:first-child) { break-before: avoid; }
      tr:first-child:not(:last-child), tr:nth-child(2):not(:last-child) { break-after: avoid; }
      .child > section.standing, .note, footer { break-before: avoid; }
      h2, h3, thead { break-after: avoid; }
      tr, .whole, .beside, .item, .decision, .standing, .course, dd, blockquote, footer { break-inside: avoid; }
      .course { overflow: visible; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
