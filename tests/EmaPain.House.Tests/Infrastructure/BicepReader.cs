using System.Diagnostics;
using System.Text.Json;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>Reads Bicep by scripts/bicep.mjs: syntax and declarations, no types.</summary>
internal static class BicepReader
{
    private static readonly string Script = Path.Combine(Checkout.Root, "scripts", "bicep.mjs");

    /// <summary>What the files declare, in their order. Files with faults are read as far as possible.</summary>
    public static IReadOnlyList<BicepFile> Read(params IEnumerable<string> paths)
    {
        var files = paths.ToList();
        using var node = Process.Start(new ProcessStartInfo("node", [Script, .. files.Select(file => Path.Combine(Checkout.Root, file))])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(output.Length > 0, $"scripts/bicep.mjs failed; ./scripts/setup restores what it needs.\n{error.Result}");
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Zip(files, (read, path) => new BicepFile(path, read))];
    }
}
