using EmaPain.Local.Parts;

namespace EmaPain.Local.Mailbox;

/// <summary>maildev: an SMTP server that keeps every mail in a web mailbox and passes none on.</summary>
public sealed class Maildev : IAsyncDisposable
{
    /// <summary>Settings of the surrounding shell that would make maildev relay mail, ask for a login or listen elsewhere.</summary>
    private static readonly string[] Silenced =
    [
        "SMTP_PORT", "WEB_PORT", "MAIL_DIRECTORY", "HTTPS", "HTTPS_KEY", "HTTPS_CERT", "IP", "OUTGOING_HOST", "OUTGOING_PORT", "OUTGOING_USER",
        "OUTGOING_PASS", "OUTGOING_SECURE", "AUTO_RELAY", "AUTO_RELAY_RULES", "INCOMING_USER", "INCOMING_PASS", "INCOMING_SECURE",
        "INCOMING_CERT", "INCOMING_KEY", "WEB_IP", "WEB_USER", "WEB_PASS", "BASE_PATHNAME", "DISABLE_WEB",
    ];

    private readonly NodePart part;
    private readonly DirectoryInfo folder;

    private Maildev(NodePart part, DirectoryInfo folder, IReadOnlyList<int> ports)
    {
        this.part = part;
        this.folder = folder;
        SmtpPort = ports[0];
        Web = new Uri($"http://127.0.0.1:{ports[1]}/");
        Inbox = new Inbox(Web);
    }

    /// <summary>Port of 127.0.0.1 that takes mail, without login or TLS.</summary>
    public int SmtpPort { get; }

    /// <summary>The mailbox for a browser.</summary>
    public Uri Web { get; }

    public Inbox Inbox { get; }

    public int ProcessId => part.ProcessId;

    /// <summary>Where the mails lie while it runs.</summary>
    public string Folder => folder.FullName;

    /// <summary>maildev's own ports, where they are free: for SMTP and for the browser.</summary>
    public static IReadOnlyList<int> UsualPorts => FreePorts.Prefer(1025, 1080);

    /// <summary>Starts maildev, on free ports unless others are given; its mails lie in a temporary folder that goes away with it.</summary>
    /// <exception cref="PartFailedException">Not installed, or it did not start.</exception>
    public static async Task<Maildev> StartAsync(string nodeModules, IReadOnlyList<int>? chosen = null, CancellationToken cancel = default)
    {
        var folder = Directory.CreateTempSubdirectory("emapain-mail-");
        try
        {
            var (part, ports) = await NodePart.StartAsync(ports => Program(nodeModules, folder, ports), chosen, 2, cancel);
            return new Maildev(part, folder, ports);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Inbox.Dispose();
        await part.DisposeAsync();
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }

    private static NodeProgram Program(string nodeModules, DirectoryInfo folder, IReadOnlyList<int> ports)
    {
        string[] arguments =
        [
            "--ip", "127.0.0.1", "--web-ip", "127.0.0.1", "--smtp", $"{ports[0]}", "--web", $"{ports[1]}", "--mail-directory", folder.FullName,
        ];
        var environment = Silenced.ToDictionary(name => $"MAILDEV_{name}", _ => "");
        environment[NodePart.DeletedAtTheEnd] = folder.FullName;
        return new NodeProgram("maildev", Path.Combine(nodeModules, "maildev", "bin", "maildev"), arguments, environment, ports);
    }
}
