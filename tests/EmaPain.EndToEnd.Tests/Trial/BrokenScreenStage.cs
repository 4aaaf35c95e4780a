using EmaPain.App.Replies;
using EmaPain.Domain.Screening;
using EmaPain.Local.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A machine on which screening fails for every text; a message is given up after four tries.</summary>
public sealed class BrokenScreenStage : FewTriesStage
{
    private protected override TrialMachineOptions Change(TrialMachineOptions options) => base.Change(options) with
    {
        Change = services => services.AddSingleton(new TextScreen(Broken)),
    };

    private static CrisisFinding? Broken(string text) => throw new InvalidOperationException("The screen is broken.");
}
