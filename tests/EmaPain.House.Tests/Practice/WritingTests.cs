using System.Text.RegularExpressions;
using EmaPain.House.Tests.Hosting;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Practice;

/// <summary>What people read says what is there.</summary>
public sealed class WritingTests
{
    private static readonly string Readme = Checkout.Read("README.md");

    [Fact]
    public void The_readme_names_every_script() => HouseRule.IsKept(
        Scripts.Where(path => !Readme.Contains($"./{path}", StringComparison.Ordinal)), "README.md does not mention it.");

    [Fact]
    public void The_readme_names_every_function() => HouseRule.IsKept(
        FunctionList.Methods.Select(FunctionList.NameOf).Where(name => !Regex.IsMatch(Readme, $@"\b{name}\b")), "README.md does not mention it.");

    [Fact]
    public void The_readme_names_every_study() => HouseRule.IsKept(
        Checkout.Files.Where(path => path.EndsWith(".study.json", StringComparison.Ordinal)).Select(path => path.Split('/')[^2]).Distinct()
            .Where(study => !Readme.Contains($"`{study}`", StringComparison.Ordinal)),
        "README.md does not mention it.");

    [Fact]
    public void The_readme_points_at_files_that_exist() => HouseRule.IsKept(
        Regex.Matches(Readme, @"\]\((?!http)([^)#]+)").Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !Checkout.Files.Any(file => file == path || file.StartsWith(path + "/", StringComparison.Ordinal))),
        "A link of README.md leads nowhere.");

    [Fact]
    public void Decisions_are_numbered_and_say_context_decision_status_and_consequences()
    {
        var decisions = Checkout.Files.Where(path => path.StartsWith("functions/decisions/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(decisions);
        for (var number = 1; number <= decisions.Count; number++)
        {
            var path = decisions[number - 1];
            Assert.Matches($"^functions/decisions/{number:0000}-[a-z0-9-]+\\.md$", path);
            var text = Checkout.Read(path);
            Assert.StartsWith($"# {number}. ", text, StringComparison.Ordinal);
            Assert.Equal(["Context", "Decision", "Status", "Consequences"], Regex.Matches(text, "^## (.+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
        }
    }

    [Fact]
    public void Scripts_stop_at_the_first_fault_and_can_be_run() => Assert.All(
        Scripts.Append(".ci/run"),
        path =>
        {
            var text = Checkout.Read(path);
            Assert.StartsWith("#!/usr/bin/env bash\n", text, StringComparison.Ordinal);
            Assert.Contains("\nset -euo pipefail\n", text, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
            {
                Assert.True(File.GetUnixFileMode(Path.Combine(Checkout.Root, path)).HasFlag(UnixFileMode.UserExecute), $"{path} is not executable.");
            }
        });

    private static IEnumerable<string> Scripts =>
        Checkout.Files.Where(path => path.StartsWith("scripts/", StringComparison.Ordinal) && !path["scripts/".Length..].Contains('/', StringComparison.Ordinal) && Path.GetExtension(path).Length == 0);
}
