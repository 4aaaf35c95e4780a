using Azure.Data.Tables;
using EmaPain.Azure.Backups;
using EmaPain.Azure.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Backups;

public sealed class BackupTests(FilledTrial filled) : IClassFixture<FilledTrial>, IAsyncLifetime
{
    private TwoTrials trials = null!;

    public async Task InitializeAsync() => trials = await TwoTrials.OpenAsync(filled);

    public async Task DisposeAsync() => await trials.DisposeAsync();

    [Fact]
    public async Task What_is_restored_into_empty_accounts_is_what_was_backed_up_row_by_row()
    {
        var manifest = await trials.BackUpAsync();
        await trials.RestoreAsync();
        var (expected, restored) = (await TwoTrials.RowsAsync(trials.From), await TwoTrials.RowsAsync(trials.To));
        Assert.Equal(expected, restored);
        Assert.Equal(expected.Count, manifest.Tables.Sum(table => table.Rows));
        Assert.Equal(FilledTrial.ManyRows, manifest.Tables.Single(table => table.Table == TableNames.Participations).Rows);
        Assert.Contains($"operations Participations: {FilledTrial.ManyRows} rows", trials.Told);
    }

    [Fact]
    public async Task Only_its_owner_can_read_a_backup()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await trials.BackUpAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(trials.Folder));
        foreach (var file in Directory.GetFiles(trials.Folder))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("identity-Contacts.jsonl")]
    [InlineData("operations-Participations.jsonl")]
    [InlineData("research-Dictionary.jsonl")]
    public async Task A_damaged_file_is_named_and_nothing_is_written(string name)
    {
        await trials.BackUpAsync();
        var path = Path.Combine(trials.Folder, name);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        Assert.Contains(name, (await RefusedAsync()).Message, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(path, bytes[..^40]);
        Assert.Contains(name, (await RefusedAsync()).Message, StringComparison.Ordinal);

        File.Delete(path);
        Assert.Contains($"{name} is missing", (await RefusedAsync()).Message, StringComparison.Ordinal);
        Assert.Empty(await trials.To.Operations.QueryAsync().ToListAsync());
    }

    [Fact]
    public async Task A_backup_that_broke_off_is_known_by_its_missing_manifest()
    {
        await trials.BackUpAsync();
        File.Delete(Path.Combine(trials.Folder, "manifest.json"));
        Assert.Contains("broke off", (await RefusedAsync()).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BackupFaultException>(trials.BackUpAsync);
    }

    [Theory]
    [InlineData("{", "damaged")]
    [InlineData("{\"format\":2}", "format 2")]
    [InlineData("null", "format")]
    [InlineData("{\"format\":1,\"tables\":[{\"account\":\"operations\",\"table\":\"Places\",\"rows\":0,\"sha256\":\"\"}]}", "Places")]
    [InlineData("{\"format\":1,\"tables\":[{\"account\":\"operations\",\"table\":\"Due\",\"rows\":0,\"sha256\":\"\"}]}", "no table")]
    public async Task A_manifest_that_is_not_understood_is_refused(string manifest, string said)
    {
        Directory.CreateDirectory(trials.Folder);
        await File.WriteAllTextAsync(Path.Combine(trials.Folder, "manifest.json"), manifest);
        Assert.Contains(said, (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_never_goes_over_another_one()
    {
        await trials.BackUpAsync();
        Assert.Contains("new folder", (await Assert.ThrowsAsync<BackupFaultException>(trials.BackUpAsync)).Message, StringComparison.Ordinal);
        await trials.RestoreAsync();
    }

    [Fact]
    public async Task An_account_without_the_table_is_named()
    {
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            new TableBackup(trials.To, TimeProvider.System, _ => { }).WriteAsync(new BackupFolder(trials.Folder), CancellationToken.None));
        Assert.Contains("operations account has no table Participations", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(trials.Folder, "manifest.json")));
    }

    [Fact]
    public async Task Where_a_trial_lives_nothing_is_written_unless_that_is_asked_for()
    {
        await trials.BackUpAsync();
        await TableProvisioning.CreateMissingAsync(trials.To, CancellationToken.None);
        var contacts = trials.To.Identity.GetTableClient(TableNames.Contacts);
        await contacts.AddEntityAsync(new TableEntity("person~somebody", "contact"));
        Assert.Contains("Contacts", (await RefusedAsync()).Message, StringComparison.Ordinal);
        Assert.Single(await TwoTrials.RowsAsync(trials.To));

        await trials.RestoreAsync(overwrite: true);
        await trials.RestoreAsync(overwrite: true);
        Assert.Equal((await TwoTrials.RowsAsync(trials.From)).Count + 1, (await TwoTrials.RowsAsync(trials.To)).Count);
    }

    [Fact]
    public async Task What_a_deployment_leaves_behind_is_no_trial()
    {
        await trials.BackUpAsync();
        await TableProvisioning.CreateMissingAsync(trials.To, CancellationToken.None);
        await trials.To.Operations.GetTableClient(TableNames.Due).AddEntityAsync(new TableEntity(Keys.Watermark, Keys.Watermark));
        await trials.To.Operations.GetTableClient(TableNames.Participations).AddEntityAsync(new TableEntity("weekly-pst-peg~deploy-check", "seen:1"));
        await trials.To.Research.GetTableClient("Dictionary").AddEntityAsync(new TableEntity("Responses", "Value"));
        await trials.RestoreAsync();
    }

    [Fact]
    public async Task A_restore_that_broke_off_is_finished_by_the_same_one()
    {
        await trials.BackUpAsync();
        await TableProvisioning.CreateMissingAsync(trials.To, CancellationToken.None);
        await Assert.ThrowsAnyAsync<Exception>(() => trials.RestoreAsync(trials.ToThrough(new FaultyPolicy(breaksBefore: number => number > 60, _ => false))));
        Assert.NotEmpty(await TwoTrials.RowsAsync(trials.To));
        Assert.Contains("--overwrite", (await RefusedAsync()).Message, StringComparison.Ordinal);
        await trials.RestoreAsync(overwrite: true);
        Assert.Equal(await TwoTrials.RowsAsync(trials.From), await TwoTrials.RowsAsync(trials.To));
    }

    private Task<BackupFaultException> RefusedAsync() => Assert.ThrowsAsync<BackupFaultException>(() => trials.RestoreAsync());
}
