using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using EmaPain.Cli;
using EmaPain.Cli.Releases;
using EmaPain.Domain.Ids;
using EmaPain.EndToEnd.Tests.Cli;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A release of a trial that was played: whose answers are in the files.</summary>
public sealed class ReleaseTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"emapain-release-{Path.GetRandomFileName()}");
    private TrialStage stage = null!;

    public async Task InitializeAsync() => stage = await TrialStage.OpenAsync();

    public async Task DisposeAsync()
    {
        await stage.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Only_people_who_share_are_in_any_file_and_the_sums_are_right()
    {
        var (shares, never, revoked, erased) = (await AnsweredAsync(), await AnsweredAsync(), await AnsweredAsync(), await AnsweredAsync());
        foreach (var person in new[] { shares, revoked, erased })
        {
            await ShareAsync(person);
        }

        await stage.RecordAsync(TrialStage.Study, revoked.Id, new { record = "consent-revoked", kind = "dataSharing", way = "phone" });
        await EraseAsync(erased);
        await stage.SettleAsync();

        var run = await RunAsync("--unblinded");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal($"1 people are in {folder}. Left out: 3 (1 without consent to data sharing, 1 who revoked it, 1 erased).", Assert.Single(run.Lines));
        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"))).RootElement;
        Assert.Equal((TrialStage.Study, 1), (manifest.GetProperty("study").GetString(), manifest.GetProperty("participants").GetInt32()));
        foreach (var file in manifest.GetProperty("files").EnumerateArray())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, file.GetProperty("file").GetString()!));
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        foreach (var table in new[] { "Participants", "Occasions", "Responses", "Payments", "Allocation" })
        {
            Assert.All(await RowsAsync(table), row => Assert.Equal(shares.Id, row.Split(',')[2]));
        }

        Assert.Equal(3, (await RowsAsync("Responses")).Count(row => row.Contains(",PST.", StringComparison.Ordinal) && row.Contains(",baseline,", StringComparison.Ordinal)));
        Assert.Contains(await RowsAsync("Dictionary"), row => row.Contains("PST.stress", StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(folder, "*.csv"))
        {
            var text = await File.ReadAllTextAsync(file);
            Assert.DoesNotContain(new[] { never, revoked, erased }, person => text.Contains($",{person.Id},", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_same_state_gives_the_same_files_and_no_release_goes_over_another()
    {
        await ShareAsync(await AnsweredAsync());
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "Allocation.csv")));
        var first = await HashesAsync();
        var refused = await RunAsync();
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("not empty", refused.Error, StringComparison.Ordinal);
        Assert.Equal(first, await HashesAsync());

        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(first, await HashesAsync());
    }

    [Fact]
    public async Task Where_nobody_shares_nothing_is_written()
    {
        var run = await RunAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"knows nobody of study '{TrialStage.Study}'", run.Error, StringComparison.Ordinal);

        await AnsweredAsync();
        run = await RunAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Left out: 1 (1 without consent to data sharing", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder) || Directory.Exists($"{folder}.unfinished"));
    }

    [Fact]
    public async Task A_consent_that_is_revoked_while_the_files_are_written_stops_the_release()
    {
        var person = await AnsweredAsync();
        await ShareAsync(person);
        await ShareAsync(await AnsweredAsync());
        await stage.SettleAsync();
        using var target = new ReleaseFolder(folder);
        var source = new ReleaseSource(stage.Machine.Research, new StudyId(TrialStage.Study));
        var release = new Release(source, TimeProvider.System, told => told.StartsWith("Scores", StringComparison.Ordinal) ? RevokeAsync(person) : Task.CompletedTask);
        var fault = await Assert.ThrowsAsync<CouldNotRunException>(() => release.WriteAsync(target, ReleaseTable.All(Blindness.Blinded), CancellationToken.None));
        Assert.Contains("took the consent back", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    /// <summary>Beside the engine, so that the row changes at once.</summary>
    private Task RevokeAsync(Volunteer person) => stage.Machine.Research.GetTableClient("Participants").UpdateEntityAsync(
        new TableEntity($"{TrialStage.Study}~{person.Id}", "participant") { ["DataSharing"] = "revoked" }, ETag.All);

    private async Task<Volunteer> AnsweredAsync()
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        return person;
    }

    private Task ShareAsync(Volunteer person) =>
        stage.RecordAsync(TrialStage.Study, person.Id, new { record = "consent", document = "share-1", kind = "dataSharing", way = "electronic" });

    private async Task EraseAsync(Volunteer person)
    {
        await stage.RecordAsync(TrialStage.Study, person.Id, new { record = "withdraw" });
        using var answer = await stage.StaffAsync(HttpMethod.Delete, $"api/studies/{TrialStage.Study}/participants/{person.Id}", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string table) => [.. (await File.ReadAllLinesAsync(Path.Combine(folder, $"{table}.csv"))).Skip(1)];

    private async Task<IReadOnlyList<string>> HashesAsync()
    {
        var hashes = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            hashes.Add($"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)))}");
        }

        return hashes;
    }

    private Task<CommandRun> RunAsync(params string[] further) =>
        CommandRun.Of(["release", TrialStage.Study, folder, "--research", stage.Machine.Storage.Research, .. further]);
}
