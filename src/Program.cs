return Report.Commands.CommandLine.Run(args, Console.Out, Console.Error);
