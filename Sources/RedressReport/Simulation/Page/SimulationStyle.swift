extension SimulationPage {
  /// What drawings of a run need beside the style of a page; colours after Okabe and Ito, told apart by lightness and dashes too.
  static let style: StaticString = """

    .standing h3 { margin: .6rem 0 .1rem; }
    .standing h3:first-child { margin-top: 0; }
    .standing .verdict { font-size: 1.12rem; margin: .1rem 0 .5rem; }
    .standing table { margin-bottom: .2rem; }
    .word { padding-left: 1rem; }
    .standing td:first-child { min-width: 8.5rem; }
    .alarm { margin: .6rem 0; padding: .4rem .7rem; border-left: 4px solid #d55e00; background: #fdf0e8; }
    .command code { display: block; padding: .5rem .7rem; background: #f4f6f8; border: 1px solid #ccc; }
    .twos { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.4rem; }
    .twos figure { margin: .3rem 0 .6rem; break-inside: avoid; }
    .twos h3 { font-size: .95rem; }
    .keys { margin: .2rem 0; font-size: .88rem; }
    .key .swatch { width: .95rem; height: .75rem; margin-right: .35rem; vertical-align: -1px; border: 1px solid #333; }
    .stroke0, .stroke1, .stroke2, .stroke3, .stroke4, .stroke5 { display: inline-block; width: 1.6rem; height: 0;
      vertical-align: .25rem; margin-right: .35rem; border-top: 3px solid #0072b2; }
    .stroke1 { border-top: 3px dashed #d55e00; }
    .stroke2 { border-top: 3px dotted #009e73; }
    .stroke3 { border-top: 3px dashed #a0568a; }
    .stroke4 { border-top: 3px dashed #000; }
    .stroke5 { border-top: 3px dotted #b87a00; }
    .whole.stroke4 { border-top-style: solid; }
    svg.chart { min-width: 0; }
    svg .grid { stroke: #d9dde1; stroke-width: 1; }
    svg .axis { stroke: #333; stroke-width: 1.2; }
    svg .rule { stroke: #333; stroke-width: 1.2; stroke-dasharray: 5 3; }
    svg .mark, svg .unit { font-size: 12px; fill: #333; }
    svg .cell { font-size: 11px; fill: #1a1a1a; }
    svg .inverse { fill: #fff; }
    svg .middle { text-anchor: middle; }
    svg .end { text-anchor: end; }
    svg .line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
    svg .ink0 { stroke: #0072b2; }
    svg .ink1 { stroke: #d55e00; }
    svg .ink2 { stroke: #009e73; }
    svg .ink3 { stroke: #a0568a; }
    svg .ink4 { stroke: #000; }
    svg .ink5 { stroke: #b87a00; }
    svg .dash1 { stroke-dasharray: 7 4; }
    svg .dash2 { stroke-dasharray: 2 3; }
    svg .dash3 { stroke-dasharray: 10 3 2 3; }
    .fill0 { fill: #0072b2; background: #0072b2; }
    .fill1 { fill: #f0a35e; background: #f0a35e; }
    .fill2 { fill: #009e73; background: #009e73; }
    .fill3 { fill: #cc79a7; background: #cc79a7; }
    .fill4 { fill: #555; background: #555; }
    .fill5 { fill: #f0e442; background: #f0e442; }
    svg .bar { stroke: #333; stroke-width: .7; }
    svg .dot { stroke: #fff; stroke-width: 1; }
    svg .whisker { stroke: #000; stroke-width: 1.3; }
    svg .band0 { fill: #0072b2; fill-opacity: .16; }
    svg .band1 { fill: #d55e00; fill-opacity: .18; }
    svg .band2 { fill: #009e73; fill-opacity: .16; }
    svg .band3 { fill: #cc79a7; fill-opacity: .2; }
    svg .band4 { fill: #000; fill-opacity: .12; }
    svg .band5 { fill: #f0e442; fill-opacity: .3; }
    .part0 { fill: #33b08f; background: #33b08f; }
    .part1 { fill: #9fd3f2; background: #9fd3f2; }
    .part2 { fill: #e69f00; background: #e69f00; }
    .part3 { fill: #f5ee9a; background: #f5ee9a; }
    .part4 { fill: #d79bbd; background: #d79bbd; }
    .part5 { fill: #e2e2e2; background: #e2e2e2; }
    svg .part { stroke: #fff; stroke-width: 1.5; }
    svg .inside { fill: #000; }
    svg .end-low { fill: #9fd3f2; }
    svg .end-high { fill: #e69f00; }
    .key .end-low { background: #9fd3f2; }
    .key .end-high { background: #e69f00; }
    svg .closed { fill: #f1f1f1; }
    svg .shade0 { fill: #eef5fa; }
    svg .shade1 { fill: #d3e6f2; }
    svg .shade2 { fill: #b3d4e9; }
    svg .shade3 { fill: #8dbfde; }
    svg .shade4 { fill: #64a7d0; }
    svg .shade5 { fill: #1f6fa5; }
    svg .shade6 { fill: #0b4a75; }
    .plain li { margin: .25rem 0; }
    @media (max-width: 40rem) { .twos { grid-template-columns: 1fr; } svg.chart { min-width: 34rem; } }
    @media print {
      section.pages { break-before: page; }
      .twos { gap: 0 1rem; }
      figure, .alarm, li { break-inside: avoid; }
      table { font-size: .88rem; }
    }

    """
}
