using System.Text.RegularExpressions;
using Azure.Data.Tables;
using EmaPain.Local.Commands;

namespace EmaPain.EndToEnd.Tests.Commands;

public sealed partial class KeptStorageTests
{
    [Fact]
    public async Task A_trial_is_kept_in_a_folder_of_its_own_and_can_be_opened()
    {
        var folders = new List<string> { await KeepAsync(), await KeepAsync() };
        try
        {
            Assert.NotEqual(folders[0], folders[1]);
            foreach (var folder in folders)
            {
                Assert.NotEmpty(await ParticipantsInAsync(folder));
            }
        }
        finally
        {
            folders.ForEach(folder => Directory.Delete(folder, recursive: true));
        }
    }

    private static async Task<string> KeepAsync()
    {
        var error = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["--study", "weekly-pst-peg", "--cohort", "1", "--keep"], new StringWriter(), error));
        return Path.GetFullPath(Folder().Match(error.ToString()).Groups[1].Value);
    }

    private static async Task<IReadOnlyList<TableEntity>> ParticipantsInAsync(string folder)
    {
        await using var open = RunProcess.Start("--open", folder);
        var account = Account().Match(await open.ReadUntilAsync("identity"));
        var rows = await new TableServiceClient(account.Groups[1].Value).GetTableClient("Participants").QueryAsync<TableEntity>().ToListAsync();
        await open.SignalAsync("INT");
        await open.WhenEndedAsync();
        return rows;
    }

    [GeneratedRegex("--open (.+)")]
    private static partial Regex Folder();

    [GeneratedRegex("research +(.+)")]
    private static partial Regex Account();
}
