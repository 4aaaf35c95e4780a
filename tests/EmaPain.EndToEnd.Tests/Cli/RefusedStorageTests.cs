using System.Security.Cryptography;
using EmaPain.Azure.Backups;
using EmaPain.Azure.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>Whoever has no role on the accounts is told which role the work takes, and no stronger one.</summary>
public sealed class RefusedStorageTests : IAsyncLifetime
{
    private static readonly string EmptySum = Convert.ToHexStringLower(SHA256.HashData([]));

    private readonly string folder = Directory.CreateTempSubdirectory("emapain-refused-").FullName;
    private WebApplication? storage;

    [Fact]
    public async Task A_backup_takes_a_reader()
    {
        var run = await RunAsync("backup", Path.Combine(folder, "new"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("take the role 'Storage Table Data Reader' on the three accounts for the time of the work", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Contributor", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_takes_a_contributor_of_tables_and_queues()
    {
        await WriteEmptyBackupAsync();
        var run = await RunAsync("restore", folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'Storage Table Data Contributor' on the three accounts and 'Storage Queue Data Contributor' on the one of operations", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_takes_a_reader_of_the_table_that_is_refused_and_leaves_nothing_behind()
    {
        var run = await CommandRun.Of("release", "weekly-pst-peg", Path.Combine(folder, "new"), "--research", Account);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("may not read table Participants of the research account: take the role 'Storage Table Data Reader'", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        storage = builder.Build();
        storage.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.Headers["x-ms-error-code"] = "AuthorizationPermissionMismatch";
            return Task.CompletedTask;
        });
        await storage.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await storage!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WriteEmptyBackupAsync()
    {
        BackupTable[] tables =
        [
            .. TableNames.OfIdentity.Select(name => new BackupTable("identity", name, 0, EmptySum)),
            .. TableNames.OfOperations.Select(name => new BackupTable("operations", name, 0, EmptySum)),
            .. TableNames.OfResearch.Select(name => new BackupTable("research", name, 0, EmptySum)),
        ];
        foreach (var table in tables)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, table.File), "");
        }

        await new BackupFolder(folder).WriteManifestAsync(new BackupManifest(BackupManifest.CurrentFormat, default, default, [.. tables]), default);
    }

    private string Account =>
        $"AccountName=a;AccountKey={Convert.ToBase64String(new byte[32])};TableEndpoint={storage!.Urls.Single()}/a;QueueEndpoint={storage.Urls.Single()}/a";

    private Task<CommandRun> RunAsync(params string[] command) => CommandRun.Of([.. command, "--identity", Account, "--operations", Account, "--research", Account]);
}
