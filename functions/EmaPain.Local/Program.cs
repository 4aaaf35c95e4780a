using System.CommandLine;
using EmaPain.Local.Commands;

var root = new RootCommand("A trial on one machine: storage, mailbox, carrier, functions and a virtual cohort.")
{
    RunCommand.Create(),
    HostCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
