using System.CommandLine;
using EmaPain.Local.Serving;
using EmaPain.Local.Trial;

namespace EmaPain.Local.Commands;

/// <summary>Serves a trial until it is stopped, and says where everything is.</summary>
internal static class TrialServe
{
    public static async Task<int> ServeAsync(ServeOptions options, InvocationConfiguration streams, CancellationToken cancel)
    {
        await using var trial = await ServedTrial.StartAsync(options, cancel);
        await streams.Output.WriteLineAsync(Describe(trial).AsMemory(), cancel);
        await Task.Delay(Timeout.Infinite, cancel);
        return 0;
    }

    private static string Describe(ServedTrial trial) => $"""
        Phone page   {trial.Address}
        Mailbox      {trial.Machine.Mailbox.Web}
        Health       {trial.HealthPage}
        Clock        {(trial.Options.IsRealTime ? "the machine's" : $"virtual: {trial.Now:yyyy-MM-dd HH:mm} UTC, and stands still until the page moves it")}

        Staff commands, in another terminal:
          export EMAPAIN_URL={trial.Machine.Host.Address} EMAPAIN_KEY={TrialKeys.Coordinator}:{trial.Machine.Keys.Staff}
          ./scripts/emapain participants show {trial.Options.Study} P-001
          EMAPAIN_KEY={TrialKeys.Bookkeeper}:{trial.Machine.Keys.Bookkeeping} ./scripts/emapain payments list {trial.Options.Study}

        {Accounts.Describe(trial.Machine.Storage)}

        {(trial.Options.Folder is { } kept ? $"The storage accounts stay in {KeptStorage.Shown(kept)}." : "Everything lies in memory; --keep keeps the storage accounts.")}
        Ctrl-C ends it.
        """;
}
