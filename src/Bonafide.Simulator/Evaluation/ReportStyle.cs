using System.Net;

namespace Bonafide.Simulator.Evaluation;

/// <summary>How a report looks. Everything is in the page itself, so that it can be opened from a folder.</summary>
internal static class ReportStyle
{
    public const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>Presentation attack detection on simulated presentations</title><style>
        body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#15202e;background:#f8f7f4;font-variant-numeric:tabular-nums}
        main{max-width:68rem;margin:2rem auto;padding:0 1.5rem}h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.015em}h2{font-size:1.25rem;margin:0 0 .75rem}
        h3{font-size:1rem;margin:1.75rem 0 .25rem}.lead{max-width:48rem}.note{color:#55606f;font-size:.875rem;margin:.1rem 0 .5rem}
        section{background:#fff;border:1px solid #dfdcd4;border-radius:12px;padding:1.5rem;margin:1.5rem 0;overflow-x:auto}
        dl{display:flex;flex-wrap:wrap;gap:.75rem 2rem;margin:1rem 0 2rem}dt{font-size:.875rem;color:#55606f}dd{margin:0}
        table{border-collapse:collapse;margin:.5rem 0 1rem}th,td{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #e6e3dc;white-space:nowrap}
        th{font-size:.875rem;font-weight:600;color:#55606f}.n{text-align:right}.worst td{background:#fbe6e4}.worst b{color:#b3261e;font-size:.875rem}
        a{color:#2746b8}code{font-size:.875rem}figure{margin:.75rem 0 1.25rem}figcaption{font-size:.875rem;margin-bottom:.35rem}.strip{display:flex;gap:.25rem}
        .strip img{width:8.25rem;display:block}.row{display:flex;flex-wrap:wrap;gap:1.25rem}.ground{fill:#f1efe9}.bound{fill:#f0c9a8}.rate{fill:#b3261e}
        .good{fill:#17703f;fill-opacity:.7}.bad{fill:#b3261e;fill-opacity:.55}.line{fill:none;stroke:#2746b8;stroke-width:2}.thin{fill:none;stroke:#848d99;stroke-width:1}
        .axis{stroke:#848d99;stroke-width:1}.grid{stroke:#e6e3dc;stroke-width:1}.median{stroke:#15202e;stroke-width:2}.sketch{fill:none;stroke:#2746b8;stroke-width:4;stroke-linejoin:round}
        text{font-size:11px;fill:#55606f}
        </style></head><body><main>
        """;

    public static string Text(string value) => WebUtility.HtmlEncode(value);
}
