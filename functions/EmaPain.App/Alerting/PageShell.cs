using System.Net;

namespace EmaPain.App.Alerting;

/// <summary>What all pages behind an alert link share. Nothing is loaded from elsewhere, and no script runs.</summary>
internal static class PageShell
{
    private const string Style = """
        :root{color-scheme:light}*{box-sizing:border-box}
        body{font:1.05rem/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:#1b1b1b;background:#f3f5f7;margin:0;padding:1rem}
        main{max-width:42rem;margin:0 auto;background:#fff;border:1px solid #d5dbe1;border-radius:.5rem;padding:1.25rem 1.25rem 1.5rem}
        h1{font-size:1.15rem;font-weight:600;color:#44505c;margin:0 0 .5rem}h2{font-size:1.15rem;margin:0 0 .5rem}
        section{border-top:1px solid #d5dbe1;margin-top:1.25rem;padding-top:1rem}p{margin:.5rem 0}
        .level{font-size:1.5rem;font-weight:700;line-height:1.25;margin:.25rem 0 .75rem;padding:.5rem .75rem;border-left:.4rem solid #44505c;background:#f3f5f7}
        .urgent{border-color:#b00020;background:#fdecee}.review{border-color:#0b4f8a;background:#e8f1f9}
        dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
        button,.button{display:inline-block;font:inherit;font-weight:600;min-height:3rem;padding:.7rem 1.4rem;border:2px solid #0b4f8a;border-radius:.35rem;
        background:#0b4f8a;color:#fff;text-decoration:none;cursor:pointer;margin:.25rem .5rem .25rem 0}
        button.quiet{background:#fff;color:#0b4f8a}button:focus-visible,.button:focus-visible,input:focus-visible{outline:3px solid #f2a900;outline-offset:2px}
        label{display:block;font-weight:600;margin-top:.75rem}input{font:inherit;width:100%;max-width:24rem;min-height:3rem;padding:.5rem .75rem;border:1px solid #5b6770;border-radius:.35rem}
        .notice{border-left:.4rem solid #8a5a00;background:#fff6e0;padding:.5rem .75rem}.shown{border-left:.4rem solid #1d6b3a;background:#eaf6ee;padding:.5rem .75rem;overflow-wrap:anywhere;white-space:pre-wrap}
        figure{margin:1rem 0}figcaption{font-weight:600}svg{display:block;width:100%;max-width:32rem;height:auto}
        .scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #d5dbe1}
        td.number{text-align:right}.small{font-size:.9rem;color:#44505c}
        @media(max-width:30rem){body{padding:0;background:#fff}main{border:0;border-radius:0;padding:1rem}button,.button{width:100%;text-align:center}}
        """;

    /// <param name="title">Of the page, as text.</param>
    /// <param name="body">HTML whose values are encoded.</param>
    public static string Of(string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>{Encode(title)}</title><link rel="icon" href="data:,"><style>{Style}</style></head>
        <body><main><h1>{Encode(title)}</h1>
        {body}
        </main></body></html>
        """;

    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
