using System.CommandLine;
using System.CommandLine.Parsing;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Local.Serving;

namespace EmaPain.Local.Commands;

/// <summary>The options of <c>./scripts/run</c>, which of them fit together, and what they ask for.</summary>
internal sealed class RunOptions
{
    private readonly Option<string> study = new("--study")
    {
        Description = "Id of a study below functions/studies, or 'all'. With --serve: the one that the page begins with.",
        HelpName = "ID",
        DefaultValueFactory = _ => "mission-reconnect",
        Validators = { MustExist },
    };

    private readonly Option<int> cohort = Number("--cohort", "How many participants of the study's first role", 1, CohortPlanner.MostPersons, 100);
    private readonly Option<int> seed = Number("--seed", "The same seed plays the same trial", 0, int.MaxValue, 1);
    private readonly Option<bool> keep = new("--keep") { Description = "Keeps the storage accounts in a new folder below .local/kept, which is named." };
    private readonly Option<int> port = Number("--port", "With --serve: port of the phone page", 1, 65535);
    private readonly Option<bool> realTime = new("--real-time") { Description = "With --serve: the machine's clock instead of a virtual one." };

    /// <summary>The folder of kept accounts to open.</summary>
    public Option<string?> Open { get; } = new("--open") { Description = "Opens the storage accounts of a folder that --keep left, until Ctrl-C.", HelpName = "FOLDER" };

    public Option<bool> Serve { get; } = new("--serve") { Description = "Stays up for people, until Ctrl-C: phone page, mailbox, staff endpoints, storage accounts." };

    public IEnumerable<Option> All => [study, cohort, seed, keep, Open, Serve, port, realTime];

    public TrialPlay PlayOf(ParseResult parsed) =>
        new(StudyFiles.Of(parsed.GetValue(study)!), parsed.GetValue(cohort), parsed.GetValue(seed), parsed.GetValue(keep));

    public ServeOptions ServeOf(ParseResult parsed)
    {
        var id = StudyFiles.IdOf(StudyFiles.Of(parsed.GetValue(study)!)[0]);
        return new ServeOptions
        {
            Study = id,
            Port = parsed.GetValue(port) is > 0 and var chosen ? chosen : null,
            UsesUsualPorts = true,
            IsRealTime = parsed.GetValue(realTime),
            Folder = parsed.GetValue(keep) ? KeptStorage.NewFolder($"{id}-served") : null,
        };
    }

    /// <summary>An option that would be without effect is a mistake.</summary>
    public void RefuseWhatDoesNotFit(CommandResult result)
    {
        var (mode, fitting) = IsGiven(result, Open) ? ("--open", new Option[] { Open })
            : IsGiven(result, Serve) ? ("--serve", [Serve, study, keep, port, realTime])
            : ("a trial that plays by itself", [study, cohort, seed, keep]);
        if (All.FirstOrDefault(option => IsGiven(result, option) && !fitting.Contains(option)) is { } stray)
        {
            result.AddError($"{stray.Name} does not go with {mode}");
        }
    }

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static void MustExist(OptionResult result)
    {
        if (result.GetValueOrDefault<string>() is { } id && StudyFiles.Of(id).Count == 0)
        {
            result.AddError($"There is no study '{id}'; there is {string.Join(", ", StudyFiles.Of(StudyFiles.All).Select(StudyFiles.IdOf))}, or 'all'.");
        }
    }

    private static Option<int> Number(string name, string what, int least, int most, int? usual = null) => new(name)
    {
        Description = $"{what}, {least} to {most}.",
        HelpName = "N",
        DefaultValueFactory = usual is { } value ? _ => value : null,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens.Single().Value, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from {least} to {most}, not '{result.Tokens.Single().Value}'.");
            return 0;
        },
    };
}
