using System.Diagnostics;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>A run of scripts/deploy: its exit code, what it printed, and which calls its tools got.</summary>
internal sealed record DeployRun(int ExitCode, string Output, string Error, IReadOnlyList<string> Calls)
{
    /// <summary>Runs the script of this checkout, without tools of Azure.</summary>
    public static DeployRun Of(params string[] arguments) => Start(Checkout.Root, Checkout.Root, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a copy of the script that believes in Microsoft's packages, with tools that only answer; nothing leaves the machine.</summary>
    /// <param name="stage">What the tools find.</param>
    /// <param name="arguments">The script's arguments.</param>
    public static DeployRun With(DeployStage stage, params string[] arguments)
    {
        var copy = Directory.CreateTempSubdirectory("deploy").FullName;
        foreach (var path in Checkout.Files.Where(path => path.StartsWith("infra-bicep/", StringComparison.Ordinal) || path.StartsWith("scripts/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, path))!);
            File.Copy(Path.Combine(Checkout.Root, path), Path.Combine(copy, path));
        }

        File.WriteAllText(Path.Combine(copy, "AzurePackages.local.props"), "<Project><AzurePackages>nuget</AzurePackages></Project>\n");
        foreach (var parameters in Directory.GetFiles(Path.Combine(copy, "infra-bicep"), "*.bicepparam"))
        {
            File.WriteAllText(parameters, File.ReadAllText(parameters).Replace("example.org", "example.edu", StringComparison.Ordinal));
        }

        try
        {
            return Start(copy, Path.Combine(Checkout.Root, "tests/golden/deploy-tools"), stage.Settle(copy), arguments);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    public int Find(string call) => Calls.ToList().FindIndex(made => made.StartsWith(call, StringComparison.Ordinal));

    private static DeployRun Start(string folder, string tools, IReadOnlyDictionary<string, string> stage, string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(folder, "scripts/deploy"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var calls = Path.GetTempFileName();
        start.Environment["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = calls;
        foreach (var (name, value) in stage)
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start)!;
        bash.StandardInput.Close();
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        var made = File.ReadAllLines(calls);
        File.Delete(calls);
        return new DeployRun(bash.ExitCode, output, error.Result, made);
    }
}
