using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Serving;

/// <summary>The files of the page; they lie in the assembly.</summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => File("index.html"));
        app.MapGet("/{file}", (string file) => File(file));
    }

    private static IResult File(string name)
    {
        var content = typeof(PageFiles).Assembly.GetManifestResourceStream($"page/{name}");
        return content is null ? Results.NotFound() : Results.Stream(content, Types.GetValueOrDefault(Path.GetExtension(name), MediaTypeNames.Application.Octet));
    }
}
